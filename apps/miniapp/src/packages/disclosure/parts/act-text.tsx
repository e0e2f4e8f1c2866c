import './case.css';
import { STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { CountedArea } from '../../../components/counted-area';

interface ActTextProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  error?: string;
}

export function ActText(props: ActTextProps) {
  return <CountedArea {...props} className="boxed act-text" inputClass="act-input" max={STEP_TEXT_MAX} />;
}
