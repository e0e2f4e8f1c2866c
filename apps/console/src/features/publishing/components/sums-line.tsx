import { reconciles, sumsOf } from '@mingchuang/shared/publishing/counts.rules';
import type { PublishingCounts } from '@mingchuang/shared/publishing/counts.types';
import { Icon } from '../../../components/icon.tsx';

/** What is shown, added up once more. */
export function SumsLine({ counts }: { counts: PublishingCounts }) {
  const { kinds, units, columns, branches, months } = sumsOf(counts);
  const words = `种类 ${kinds}，科室 ${units}，栏目 ${columns}，月份 ${months}`;
  return reconciles(counts) ? (
    <p className="sums-line tone-ok">
      <Icon name="check" /> 分别相加：{words}，都等于总数 {counts.total}
    </p>
  ) : (
    <p className="sums-line tone-bad" role="alert">
      <Icon name="stop" /> 分别相加：{words}，含下级的栏目 {branches}，和总数 {counts.total} 不相等，请告诉管理员
    </p>
  );
}
