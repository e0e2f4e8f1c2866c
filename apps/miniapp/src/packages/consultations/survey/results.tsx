import { shareWords } from '@mingchuang/shared/surveys/results.rules';
import type { QuestionResult, SurveyResults } from '@mingchuang/shared/surveys/surveys.types';
import { Box, Heading, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';

/** Each question with how many answered it; a bar begins at zero and is said in words beside it. */
export function Results({ results }: { results: SurveyResults }) {
  return (
    <>
      {results.questions.map((question, at) => (
        <Card key={question.id}>
          <Box className="asked-question">
            <Heading level={2} className="asked-question-title">
              {`${at + 1}. ${question.title}`}
            </Heading>
            <Words className="asked-cap">{question.answered === 0 ? '没有人回答这一题' : `${question.answered} 人回答`}</Words>
            <Shown question={question} />
          </Box>
        </Card>
      ))}
    </>
  );
}

function Shown({ question }: { question: QuestionResult }) {
  if (question.kind === 'text') {
    if (question.texts.length === 0) return null;
    return (
      <Box role="list">
        {question.texts.map(({ id, text }) => (
          <Box key={id} role="listitem" className="asked-quote">
            {text}
          </Box>
        ))}
      </Box>
    );
  }
  if (question.kind === 'scale') {
    const rows = question.counts.map((count, at) => ({ id: String(at), label: `${at + 1} 分${end(question, at)}`, count }));
    return (
      <>
        {question.mean === null ? null : <Words className="asked-mean">{`平均 ${question.mean.toFixed(1)} 分，满分 ${question.counts.length} 分`}</Words>}
        <Bars rows={rows} answered={question.answered} />
      </>
    );
  }
  return <Bars rows={question.options} answered={question.answered} />;
}

function end({ low, high, counts }: QuestionResult & { kind: 'scale' }, at: number): string {
  return at === 0 ? ` ${low}` : at === counts.length - 1 ? ` ${high}` : '';
}

function Bars({ rows, answered }: { rows: readonly { id: string; label: string; count: number }[]; answered: number }) {
  return (
    <Box role="list">
      {rows.map(({ id, label, count }) => (
        <Box key={id} role="listitem" className="asked-bar">
          <Box className="asked-bar-words">
            <Words className="asked-bar-label">{label}</Words>
            <Words className="asked-bar-count">{`${count} 人 · ${shareWords(count, answered)}`}</Words>
          </Box>
          <Box className="bar" hidden>
            <Box className="bar-fill" style={{ width: `${answered === 0 ? 0 : (count / answered) * 100}%` }} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
