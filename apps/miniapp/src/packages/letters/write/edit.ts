import type { MyMessage } from '@mingchuang/shared/messages/messages.types';
import { type Draft, emptyDraft } from '../../../letters/draft.rules';
import { keptPhone } from '../../../letters/drafts';

/** A sent letter as a form. Its phone comes back masked, so the number kept on this device stands in, or it is typed again. */
export function draftOf(letter: MyMessage, owner: string): Draft {
  return {
    ...emptyDraft(letter.id, keptPhone(), owner),
    kind: letter.kind,
    // about staff, the unit may be left open
    unit: letter.unitId === null ? (letter.aboutStaff ? null : 'unsure') : { id: letter.unitId, name: letter.unitName ?? '' },
    title: letter.title,
    body: letter.body,
    pictures: letter.pictures,
    allowPublication: letter.allowPublication,
    anonymous: letter.anonymous,
    aboutStaff: letter.aboutStaff,
  };
}
