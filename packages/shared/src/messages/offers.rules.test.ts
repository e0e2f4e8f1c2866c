import { expect, test } from '@jest/globals';
import { INFORMATION_MAX } from '../disclosure/applications.types.ts';
import { informationOf, type OfferFacts, refuseOffer, refuseOffered } from './offers.rules.ts';
import { offerReply } from './offers.words.ts';

const letter: OfferFacts = { status: 'accepted', history: false, offered: false, anonymous: false, aboutStaff: false, moved: false };

test.each<[string, Partial<OfferFacts>, string | null]>([
  ['29: a letter that is being handled', {}, null],
  ['§4: no answer before acceptance', { status: 'submitted' }, 'MESSAGE_NOT_ACCEPTED'],
  ['§4: answered already', { status: 'replied' }, 'MESSAGE_NOT_REPLIABLE'],
  ['withdrawn', { status: 'withdrawn' }, 'MESSAGE_NOT_REPLIABLE'],
  ['from before the mailbox', { status: 'accepted', history: true }, 'MESSAGE_NOT_REPLIABLE'],
  ['offered before', { status: 'replied', offered: true }, 'APPLICATION_OFFERED'],
  ['29(1): an application names who applies', { anonymous: true }, 'ANONYMOUS_NOT_OFFERED'],
  ['29(1): said before acceptance too, for it does not change', { status: 'submitted', anonymous: true }, 'ANONYMOUS_NOT_OFFERED'],
  ['§4: a letter about staff stays with its desk', { aboutStaff: true }, 'ABOUT_STAFF_NOT_OFFERED'],
  ['39: what came from an application does not go back', { moved: true }, 'MOVED_NOT_OFFERED'],
])('%s', (_, facts, refused) => {
  expect(refuseOffer({ ...letter, ...facts })).toBe(refused);
});

test.each<[string, Parameters<typeof refuseOffered>[0], string | null]>([
  ['29: its writer applies', { offered: true, applied: false }, null],
  ['one offer, one application', { offered: true, applied: true }, 'APPLIED_ALREADY'],
  ['no offer, or somebody else’s letter', { offered: false, applied: false }, 'APPLICATION_NOT_OFFERED'],
])('%s', (_, facts, refused) => {
  expect(refuseOffered(facts)).toBe(refused);
});

test('29(2): the form begins with the words of the letter, as many as it holds, and no character is cut in two', () => {
  expect(informationOf({ title: '想要补贴文件', body: '2025年的。' })).toEqual({ information: '想要补贴文件\n2025年的。', shortened: false });
  const long = informationOf({ title: '题', body: '😀'.repeat(INFORMATION_MAX) });
  expect([[...long.information].length, long.shortened, long.information.endsWith('😀')]).toEqual([INFORMATION_MAX, true, true]);
  expect(informationOf({ title: '题', body: '字'.repeat(INFORMATION_MAX - 2) }).shortened).toBe(false);
});

test('the answer says why in the words of staff, and that the letter is no application', () => {
  const reply = offerReply('您要的是2025年拨付明细，没有主动公开');
  expect(reply).toContain('您好：\n您要的是2025年拨付明细，没有主动公开。\n\n');
  expect(reply).toContain('这封信也没有算作申请');
  expect(offerReply('要申请。')).toContain('要申请。\n');
});
