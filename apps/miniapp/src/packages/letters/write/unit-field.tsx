import { PickerRow } from '../../../components/picker';
import type { FormProps } from './form.types';

export function UnitField({ draft, errors, chooseUnit }: FormProps) {
  const name = draft.aboutStaff ? '反映科室' : '收信科室';
  const chosen = draft.unit === null ? null : draft.unit === 'unsure' ? '不清楚，交给局办公室' : draft.unit.name;
  return <PickerRow name={name} value={chosen} words={draft.aboutStaff ? '选填' : '请选择'} error={errors.unitId} onPress={chooseUnit} />;
}
