import { BODY_MAX } from '@mingchuang/shared/messages/messages.types';
import { CountedArea } from '../../../components/counted-area';
import type { FormProps } from './form.types';
import { PersonalDataNote } from './personal-data-note';

export function BodyField({ draft, change, errors }: FormProps) {
  return (
    <CountedArea
      label="内容"
      className="body-field"
      inputClass="body-input"
      placeholder="什么时候、在哪里、遇到了什么事，想请局里做什么"
      max={BODY_MAX}
      value={draft.body}
      error={errors.body}
      onChange={(body) => change((before) => ({ ...before, body }))}
      note={<PersonalDataNote text={draft.body} />}
    />
  );
}
