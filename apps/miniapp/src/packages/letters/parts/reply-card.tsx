import type { ReplyView } from '@mingchuang/shared/messages/messages.types';
import { Box, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { ReadAloud } from '../../../components/read-aloud';
import { whenOf } from '../../../platform/clock';
import { paragraphs } from './paragraphs';

export function ReplyCard({ reply }: { reply: ReplyView }) {
  return (
    <Card className="reply" title={`${reply.unitName}的答复`} aside={<ReadAloud text={reply.body} name="听" />}>
      {paragraphs(reply.body).map(({ key, text }) => (
        <Box className="letter-text" key={key}>
          {text}
        </Box>
      ))}
      <Words className="reply-at">{whenOf(reply.at)}</Words>
    </Card>
  );
}
