import { Box, Landmark, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import { ReadAloud } from '../../../components/read-aloud';
import { WindowLight } from '../../../components/window-light';
import type { Result } from './calculator.rules';

/** The date first, then what moved it. */
export function ResultCard({ result }: { result: Result }) {
  const { tag, lead, date, sentence, reasons } = result;
  return (
    <Landmark as="section" className="result" label="算出的期限">
      <WindowLight soft />
      <Box role="status" className="result-words">
        <Box className="result-lead">
          {tag === null ? null : <Icon name={tag === '暂停中' ? 'minus' : 'clock'} tone="hold" size={18} />}
          <Words>{tag === '暂停中' ? `${tag}：${lead}` : lead}</Words>
        </Box>
        <Words className="result-date">{date}</Words>
        <Words className="result-sentence">{sentence}</Words>
        {reasons.map((reason) => (
          <Words key={reason} className="result-reason">
            {reason}
          </Words>
        ))}
      </Box>
      <ReadAloud text={[lead, date, sentence, ...reasons].join('，')} name="念给我听" />
    </Landmark>
  );
}

export function FaultCard({ count }: { count: number }) {
  return (
    <Box role="status" className="result-fault">
      <Icon name="alert" tone="bad" size={20} />
      <Words>{`上面有 ${count} 处要改，改好就能算出期限`}</Words>
    </Box>
  );
}
