import { PhoneField } from '../../../components/phone-field';
import type { FormProps } from './form.types';

export function LetterPhone({ draft, change, errors }: FormProps) {
  return (
    <PhoneField
      phone={draft.phone}
      onChange={(phone) => change((before) => ({ ...before, phone }))}
      error={errors.contactPhone}
      placeholder="办信的人联系您用"
      note="只有办信的人能看，只用来联系您"
    />
  );
}
