import type { MyMessage } from '@mingchuang/shared/messages/messages.types';
import { type Draft, emptyDraft } from '../../../letters/draft.rules';
import { keptPhone } from '../../../letters/drafts';

/** A sent letter as a form. Its phone comes back masked, so the number kept on this device stands in, or it is typed again. */
export function draftOf(letter: MyMessage): Draft {
  return {
    ...emptyDraft(letter.id, keptPhone()),
    kind: letter.kind,
    unit: letter.unitId === null ? 'unsure' : { id: letter.unitId, name: letter.unitName ?? '' },
    title: letter.title,
    body: letter.body,
    pictures: letter.pictures,
    allowPublication: letter.allowPublication,
    anonymous: letter.anonymous,
    aboutStaff: letter.aboutStaff,
  };
}
