import { TITLE_MAX } from '@mingchuang/shared/messages/messages.types';
import { CountedArea } from '../../../components/counted-area';
import type { FormProps } from './form.types';
import { PersonalDataNote } from './personal-data-note';

interface TitleFieldProps extends FormProps {
  placeholder: string;
  className?: string;
}

/** One line of text in an area that grows with it, so that a long title is seen whole while it is written. */
export function TitleField({ draft, change, errors, placeholder, className = '' }: TitleFieldProps) {
  return (
    <CountedArea
      label="题目"
      className={`title-field ${className}`}
      inputClass="title-input"
      placeholder={placeholder}
      max={TITLE_MAX}
      oneLine
      value={draft.title}
      error={errors.title}
      onChange={(title) => change((before) => ({ ...before, title }))}
      note={<PersonalDataNote text={draft.title} />}
    />
  );
}
