import type { ReplyView } from '@mingchuang/shared/messages/messages.types';
import { Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { ReadAloud } from '../../../components/read-aloud';
import { whenOf } from '../../../platform/clock';
import { Paragraphs } from './paragraphs';

export function ReplyCard({ reply }: { reply: ReplyView }) {
  return (
    <Card className="reply" title={`${reply.unitName}的答复`} aside={<ReadAloud text={reply.body} name="听" />}>
      <Paragraphs text={reply.body} />
      <Words className="reply-at">{whenOf(reply.at)}</Words>
    </Card>
  );
}
