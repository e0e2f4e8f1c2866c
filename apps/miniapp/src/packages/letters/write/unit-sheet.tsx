import { Box } from '../../../components/base/base';
import { Choice } from '../../../components/choice';
import { Sheet } from '../../../components/sheet';
import { ErrorState, SkeletonRows } from '../../../components/states';
import { knownBureau } from '../../../hooks/use-bureau';
import { useQuery } from '../../../hooks/use-query';
import type { UnitChoice } from '../../../letters/draft.rules';
import { getUnits } from '../../../platform/api';

const UNSURE = 'unsure';

interface UnitSheetProps {
  aboutStaff: boolean;
  value: UnitChoice;
  onChoose: (unit: UnitChoice) => void;
  onClose: () => void;
}

export function UnitSheet({ aboutStaff, value, onChoose, onClose }: UnitSheetProps) {
  const query = useQuery('units', getUnits);
  const units = (query.data ?? knownBureau())?.items;
  const unsure = { value: UNSURE, name: '不清楚', note: aboutStaff ? '不知道是哪个科室' : '由局办公室收信办理' };
  const options = [unsure, ...(units ?? []).map((unit) => ({ value: unit.id, name: unit.name, note: unit.duty }))];
  const choose = (id: string): void => {
    const unit = units?.find((one) => one.id === id);
    onChoose(unit === undefined ? 'unsure' : { id: unit.id, name: unit.name });
  };
  return (
    <Sheet title={aboutStaff ? '反映的是哪个科室？' : '写给哪个科室？'} onClose={onClose}>
      {units === undefined && query.error !== null && !query.loading ? <ErrorState error={query.error} onRetry={query.refetch} /> : null}
      {units === undefined && (query.error === null || query.loading) ? <SkeletonRows rows={4} /> : null}
      <Box className="units">
        <Choice label="科室" look="rows" options={options} value={value === null ? null : value === 'unsure' ? UNSURE : value.id} onChange={choose} />
      </Box>
    </Sheet>
  );
}
