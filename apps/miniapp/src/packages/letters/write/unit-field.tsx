import { Box, Press, Words } from '../../../components/base/base';
import { FieldRow } from '../../../components/field';
import { Icon } from '../../../components/icon';
import type { FormProps } from './form.types';

export function UnitField({ draft, errors, chooseUnit }: FormProps) {
  const name = draft.aboutStaff ? '反映科室' : '收信科室';
  const chosen = draft.unit === null ? null : draft.unit === 'unsure' ? '不清楚，请局里分派' : draft.unit.name;
  const words = chosen ?? (draft.aboutStaff ? '选填' : '请选择');
  return (
    <FieldRow name={name} error={errors.unitId}>
      <Press className="picker" label={`${name}，${words}`} onPress={chooseUnit}>
        <Words className={chosen === null ? 'picker-value placeholder' : 'picker-value'}>{words}</Words>
        <Box className="picker-more">
          <Icon name="right" tone="ink3" size={18} />
        </Box>
      </Press>
    </FieldRow>
  );
}
