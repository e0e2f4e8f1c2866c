import { percent } from '@mingchuang/shared/metrics/metrics.rules';
import type { CountsQuery, PublishingCounts } from '@mingchuang/shared/publishing/counts.types';
import { Opening } from './opening.tsx';

/** 全文电子化率, with how many it is of and the way to the rest. */
export function WordedLine({ counted, counts: { texts, worded } }: { counted: CountsQuery; counts: PublishingCounts }) {
  if (texts === 0) return null;
  const rest = texts - worded;
  return (
    <p>
      全文电子化率 {percent({ numerator: worded, denominator: texts })}（{texts} 篇里 {worded} 篇）
      {rest > 0 && (
        <>
          ，只有图片或者附件的 <Opening counted={counted} of={{ textless: true }} name="没有正文文字" count={rest} /> 篇
        </>
      )}
    </p>
  );
}
