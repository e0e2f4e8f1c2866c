import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { fullDate } from '@mingchuang/shared/local-date';
import { Box, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { sizeWords } from '../../../components/file-size';
import { ReadAloud } from '../../../components/read-aloud';
import { FileRow } from '../parts/file-row';
import type { useOpener } from '../parts/use-opener';

interface AnswerCardProps {
  application: MyApplication;
  opener: ReturnType<typeof useOpener>;
}

/** The decision and its article, the letter, the documents, and what can be done against it. */
export function AnswerCard({ application, opener: { opening, open } }: AnswerCardProps) {
  const { answer, letters } = application;
  // the head says all there is to say of one's own withdrawal
  if (answer === null || answer.choice === 'withdrawn') return null;
  const reply = letters.find(({ kind }) => kind === 'reply');
  const decided = answer.outcome === answer.label ? answer.label : `${answer.outcome}：${answer.label}`;
  const ended = reply === undefined ? '办理结果' : '答复';
  return (
    <Card title={ended} aside={<ReadAloud text={[decided, answer.remedy].join('。')} name="听" />}>
      <Box className="answer-law">
        <Words>{decided}</Words>
        <Words className="row-note">{`依据${answer.article}`}</Words>
      </Box>
      {reply === undefined ? null : (
        <FileRow name={reply.title} note={reply.number} second={`${fullDate(reply.date)} · PDF`} busy={opening === reply.id} onOpen={() => open(reply.id)} />
      )}
      {answer.files.map(({ id, name, bytes }) => (
        <FileRow key={id} name={name} note={sizeWords(bytes)} busy={opening === id} onOpen={() => open(id)} />
      ))}
      <Box className="remedy">{answer.remedy}</Box>
    </Card>
  );
}
