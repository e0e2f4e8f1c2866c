import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { fullDate } from '@mingchuang/shared/local-date';
import { Card } from '../../../components/card';
import { FileRow } from '../parts/file-row';
import type { useOpener } from '../parts/use-opener';

interface LettersCardProps {
  application: MyApplication;
  opener: ReturnType<typeof useOpener>;
}

/** Every letter of the bureau but the reply, which stands with the answer; the newest first. */
export function LettersCard({ application: { letters }, opener: { opening, open } }: LettersCardProps) {
  const others = letters.filter(({ kind }) => kind !== 'reply').reverse();
  if (others.length === 0) return null;
  return (
    <Card title="文书">
      {others.map(({ id, title, number, date }) => (
        <FileRow key={id} name={title} note={number} second={`${fullDate(date)} · PDF`} busy={opening === id} onOpen={() => open(id)} />
      ))}
    </Card>
  );
}
