import type { FieldError } from '@mingchuang/shared/errors';
import { type ApplicationDraft, toRequest } from '../../../applications/draft.rules';
import { keepReceipt } from '../../../applications/drafts';
import { type Fault, fieldOf, inOrder } from '../../../applications/faults.rules';
import { keepPhone } from '../../../letters/drafts';
import { submitApplication } from '../../../platform/api';
import { replace, routes } from '../../../platform/navigation';

/** The fields the server named, as far as they stand on the form. */
export function faultsIn(errors: readonly FieldError[]): Fault[] {
  return inOrder(
    errors.flatMap(({ field, message }) => {
      const known = fieldOf(field);
      return known === null ? [] : [{ field: known, words: message }];
    }),
  );
}

export async function sendApplication(draft: ApplicationDraft): Promise<void> {
  const request = toRequest(draft);
  if (request === null) throw new RangeError('an application with a choice missing was sent');
  const receipt = await submitApplication(request, draft.key);
  if (request.applicant.phone !== null) keepPhone(request.applicant.phone, draft.owner);
  keepReceipt(draft, receipt);
  await replace(routes.applied());
}
