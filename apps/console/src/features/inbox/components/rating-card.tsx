import { localDateOf } from '@mingchuang/shared/local-date';
import { ratableUntil } from '@mingchuang/shared/messages/messages.rules';
import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { GRADE_NAMES, RATING_TAG_NAMES } from '@mingchuang/shared/ratings/ratings.types';
import { ratableWords } from '@mingchuang/shared/ratings/ratings.words';
import { GradeWindow } from '../../../components/grade.tsx';
import { now } from '../../../lib/clock.ts';
import { day, moment } from '../../../lib/format.ts';

export function RatingCard({ message }: { message: ConsoleMessage }) {
  const { rating, repliedAt } = message;
  return (
    <section className="card" aria-labelledby="rating-title">
      <div className="card-head">
        <h2 id="rating-title">来信人评价</h2>
        {rating && <span className="cap">{moment(rating.at)}</span>}
      </div>
      {rating ? (
        <>
          <p className="rating-grade">
            <GradeWindow grade={rating.grade} size={28} />
            <strong>{GRADE_NAMES[rating.grade]}</strong>
            {rating.tags.map((tag) => (
              <span key={tag} className="tag">
                {RATING_TAG_NAMES[tag]}
              </span>
            ))}
          </p>
          {rating.words && <blockquote>{rating.words}</blockquote>}
        </>
      ) : (
        <p className="quiet">{repliedAt && unratedWords(Date.parse(repliedAt))}</p>
      )}
    </section>
  );
}

function unratedWords(repliedAt: number): string {
  const until = ratableUntil(repliedAt);
  if (localDateOf(now()) > until) return `没有评价，评价时间已于 ${day(until)} 结束。没有评价不算满意。`;
  return `还没有评价，${ratableWords(until, localDateOf(now()))}。评不评由来信人，不评不算满意。`;
}
