import { shareWords } from '@mingchuang/shared/surveys/results.rules';
import type { QuestionResult, SurveyResults } from '@mingchuang/shared/surveys/surveys.types';

interface ResultsProps {
  results: SurveyResults;
  /** texts that are shown with the published results; null: they cannot be chosen now */
  shown: ReadonlySet<string>;
  onShow: ((text: string) => void) | null;
}

/** Each question with how many answered it; bars begin at zero and are said in words. */
export function Results({ results, shown, onShow }: ResultsProps) {
  return (
    <>
      {results.questions.map((question, at) => (
        <section key={question.id} className="card asked-card" aria-label={question.title}>
          <h2>
            {at + 1}. {question.title}
          </h2>
          <p className="cap">{question.answered === 0 ? '没有人回答这一题' : `${question.answered} 人回答`}</p>
          {question.kind === 'text' ? (
            <Texts question={question} shown={shown} onShow={onShow} />
          ) : (
            <>
              {question.kind === 'scale' && question.mean !== null && <p>平均 {question.mean.toFixed(1)} 分</p>}
              {linesOf(question).map(({ id, label, count }) => (
                <div key={id} className="result-bar">
                  <span>{label}</span>
                  <span className="result-track" aria-hidden="true">
                    <i style={{ width: `${question.answered === 0 ? 0 : (count / question.answered) * 100}%` }} />
                  </span>
                  <span>
                    {count} 人 · {shareWords(count, question.answered)}
                  </span>
                </div>
              ))}
            </>
          )}
        </section>
      ))}
    </>
  );
}

function Texts({ question, shown, onShow }: Omit<ResultsProps, 'results'> & { question: QuestionResult & { kind: 'text' } }) {
  return (
    <ul className="asked-events">
      {question.texts.map(({ id, text }) => (
        <li key={id}>
          {onShow === null ? (
            <>
              {text} {shown.has(id) && <span className="tag tag-ok">公布</span>}
            </>
          ) : (
            <label className="tick">
              <input type="checkbox" checked={shown.has(id)} onChange={() => onShow(id)} />
              {text}
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}

function linesOf(question: Exclude<QuestionResult, { kind: 'text' }>): { id: string; label: string; count: number }[] {
  if (question.kind !== 'scale') return question.options;
  const last = question.counts.length - 1;
  return question.counts.map((count, at) => ({
    id: String(at),
    label: `${at + 1} ${at === 0 ? question.low : at === last ? question.high : ''}`.trim(),
    count,
  }));
}
