import { describe, expect } from '@jest/globals';
import { faultsOf } from './support/checks.ts';
import { disclosureStage, headlineOf } from './support/disclosure.ts';
import { at, button, link, visible } from './support/resident.ts';

const DECISION = { kind: 'review', authority: '明川区人民政府', number: '明政复〔2026〕7号', on: '2026-03-09', result: 'corrected', redo: { due: null } };

/** An answer that a review set aside is given anew in an application of its own (51), and the applicant finds the way between the two. */
describe('an application that is handled anew', () => {
  const { play } = disclosureStage('SQLite');

  play('is told, and both of its applications lead to each other', async (on) => {
    await on.at('2026-03-02');
    const id = await on.story.delivered({ information: '养老机构消防检查结果' });
    await on.at('2026-03-09');
    const anew = (await on.story.step(id, 'remedies', DECISION)).reopenedAs;
    await on.stage.bff.drain();

    const phone = await on.phone(id);
    await visible(phone, '明川区人民政府行政复议决定纠正了这里的答复。我们另开了一份申请重新办理，以那一份的答复为准。').waitFor();
    expect(await faultsOf(phone, 'the old one', { target: 44 })).toEqual([]);
    await link(phone, new RegExp(`^重新办理的申请.*${anew?.number}`)).click();
    await headlineOf(phone, '最迟 4月7日 答复您');
    await visible(phone, '明川区人民政府行政复议决定纠正了原来的答复，这一份是重新办理的，不用您再交材料。').waitFor();
    await link(phone, /^原来的申请/).click();
    await visible(phone, '答复已被纠正').waitFor();

    await phone.goto(at(on.stage.url, '/packages/account/notifications/index'));
    await button(phone, /^您的申请重新办理了.*最迟 4月7日 答复您/).click();
    await headlineOf(phone, '最迟 4月7日 答复您');
    await phone.goto(at(on.stage.url, '/pages/home/index'));
    await button(phone, '长辈版').click();
    await phone.goto(at(on.stage.url, `/packages/disclosure/detail/index?id=${anew?.id}`));
    await link(phone, /^原来的申请/).waitFor();
    expect(await faultsOf(phone, 'the new one, 长辈版', { text: 18, target: 60 })).toEqual([]);

    await on.story.step(anew?.id ?? '', 'start');
    await on.story.deliver(anew?.id ?? '');
    await phone.goto(at(on.stage.url, '/packages/account/notifications/index'));
    await button(phone, /^您的申请有新的答复了/).click();
    await headlineOf(phone, '已答复：予以公开');
  });
});
