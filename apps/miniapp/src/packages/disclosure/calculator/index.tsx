import './calculator.css';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { ErrorState, SkeletonRows } from '../../../components/states';
import { useWorkCalendar } from '../../../hooks/use-work-calendar';
import { today } from '../../../platform/clock';
import { DeadlineCalendar } from '../parts/deadline-calendar';
import { type Entry, isAnswer, later, PERIODS, type Question, reckon, resultOf } from './calculator.rules';
import { KindSheet } from './kind-sheet';
import { QuestionForm } from './question-form';
import { FaultCard, ResultCard } from './result-card';

/** By which day an answer is due, for everybody and for any day: nothing of it leaves the phone. */
export default function Calculator() {
  const { calendar, error, loading, refetch } = useWorkCalendar();
  if (calendar !== null) return <Counting calendar={calendar} />;
  return (
    <Page title="期限计算器">
      {error !== null && !loading ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <Card>
          <SkeletonRows rows={5} />
        </Card>
      )}
    </Page>
  );
}

function Counting({ calendar }: { calendar: WorkCalendar }) {
  const day = today();
  const [question, setQuestion] = useState<Question>({ received: day, workingDays: Number(PERIODS[0].value), entries: [] });
  const [adding, setAdding] = useState(false);
  const reckoned = reckon(calendar, question, day);

  const add = (kind: Entry['kind']): void => {
    setAdding(false);
    setQuestion(({ entries, ...rest }) => {
      const id = Math.max(0, ...entries.map((one) => one.id)) + 1;
      return { ...rest, entries: [...entries, { id, kind, day: later(day, rest.received), answered: null, workingDays: PERIODS[0].value }] };
    });
  };

  return (
    <Page title="期限计算器" over={adding ? <KindSheet onChoose={add} onClose={() => setAdding(false)} /> : null}>
      <QuestionForm
        calendar={calendar}
        question={question}
        today={day}
        faults={reckoned.kind === 'faults' ? reckoned.faults : null}
        onChange={setQuestion}
        onAdd={isAnswer(question.workingDays) ? () => setAdding(true) : null}
      />
      {reckoned.kind === 'faults' ? (
        <FaultCard count={reckoned.faults.size} />
      ) : (
        <>
          <ResultCard result={resultOf(calendar, reckoned, day)} />
          <DeadlineCalendar calendar={calendar} ledger={reckoned.ledger} today={day} />
        </>
      )}
    </Page>
  );
}
