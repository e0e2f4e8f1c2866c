import { PhoneField } from '../../../components/phone-field';
import type { FormProps } from './form.types';

export function LetterPhone({ draft, change, errors }: FormProps) {
  return (
    <PhoneField
      phone={draft.phone}
      onChange={(phone) => change((before) => ({ ...before, phone }))}
      error={errors.contactPhone}
      placeholder="办信的人联系您用"
      note={draft.anonymous ? '匿名的建议不给工作人员看手机号，答复请在这里看' : '办信的人写明理由才能看，只用来联系您'}
    />
  );
}
