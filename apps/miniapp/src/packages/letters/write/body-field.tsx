import { charactersIn } from '@mingchuang/shared/characters';
import { BODY_MAX } from '@mingchuang/shared/messages/messages.types';
import { Box, TextArea, Words } from '../../../components/base/base';
import type { FormProps } from './form.types';
import { PersonalDataNote } from './personal-data-note';

export function BodyField({ draft, change, errors }: FormProps) {
  return (
    <Box className="body-field">
      <TextArea
        label="内容"
        className="input body-input"
        placeholder="什么时候、在哪里、遇到了什么事，想请局里做什么"
        maxLength={BODY_MAX}
        value={draft.body}
        invalid={'body' in errors}
        onChange={(body) => change((before) => ({ ...before, body }))}
      />
      <PersonalDataNote text={draft.body} />
      <Box className="body-foot">
        <Words className="counter">{`${charactersIn(draft.body)} / ${BODY_MAX}`}</Words>
      </Box>
      {errors.body === undefined ? null : (
        <Box role="alert" className="field-error">
          {errors.body}
        </Box>
      )}
    </Box>
  );
}
