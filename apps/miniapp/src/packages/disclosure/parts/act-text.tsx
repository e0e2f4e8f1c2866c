import './case.css';
import { charactersIn } from '@mingchuang/shared/characters';
import { STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { Box, TextArea, Words } from '../../../components/base/base';

interface ActTextProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  error?: string;
}

export function ActText({ label, placeholder, value, onChange, error }: ActTextProps) {
  return (
    <>
      <Box className="boxed act-text">
        <TextArea
          label={label}
          className="input act-input"
          placeholder={placeholder}
          maxLength={STEP_TEXT_MAX}
          value={value}
          invalid={error !== undefined}
          onChange={onChange}
        />
        <Words className="counter">{`${charactersIn(value)} / ${STEP_TEXT_MAX}`}</Words>
      </Box>
      {error === undefined ? null : (
        <Box role="alert" className="field-error">
          {error}
        </Box>
      )}
    </>
  );
}
