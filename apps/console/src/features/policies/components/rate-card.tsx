import { percent } from '@mingchuang/shared/metrics/metrics.rules';
import type { Ratio } from '@mingchuang/shared/metrics/metrics.types';

interface RateCardProps {
  name: string;
  counts: string;
  ratio: Ratio;
}

/** fewer are counted and not divided */
const FEW = 5;

/** A rate with its numerator and denominator. */
export function RateCard({ name, counts, ratio: { numerator, denominator } }: RateCardProps) {
  return (
    <section className="card pub-rate" aria-label={name}>
      <h2>{name}</h2>
      <p className="pub-rate-big">
        {denominator < FEW ? <span className="tag">件数少，只看件数</span> : <strong>{percent({ numerator, denominator })}</strong>}
        <span>
          {numerator} / {denominator} 份
        </span>
      </p>
      <p className="cap">{counts}</p>
    </section>
  );
}
