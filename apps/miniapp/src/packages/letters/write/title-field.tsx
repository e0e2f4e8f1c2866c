import { charactersIn } from '@mingchuang/shared/characters';
import { TITLE_MAX } from '@mingchuang/shared/messages/messages.types';
import { Box, TextArea, Words } from '../../../components/base/base';
import type { FormProps } from './form.types';
import { PersonalDataNote } from './personal-data-note';

interface TitleFieldProps extends FormProps {
  placeholder: string;
  className?: string;
}

/** One line of text in an area that grows with it, so that a long title is seen whole while it is written. */
export function TitleField({ draft, change, errors, placeholder, className = '' }: TitleFieldProps) {
  return (
    <Box className={`title-field ${className}`}>
      <TextArea
        label="题目"
        className="input title-input"
        placeholder={placeholder}
        maxLength={TITLE_MAX}
        oneLine
        value={draft.title}
        invalid={'title' in errors}
        onChange={(title) => change((before) => ({ ...before, title }))}
      />
      <PersonalDataNote text={draft.title} />
      <Box className="body-foot">
        <Words className="counter">{`${charactersIn(draft.title)} / ${TITLE_MAX}`}</Words>
      </Box>
      {errors.title === undefined ? null : (
        <Box role="alert" className="field-error">
          {errors.title}
        </Box>
      )}
    </Box>
  );
}
