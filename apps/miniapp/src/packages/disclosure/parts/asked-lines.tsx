import './case.css';
import { monthDay } from '@mingchuang/shared/local-date';
import type { DueDate } from '@mingchuang/shared/work-calendar';
import { Box, Words } from '../../../components/base/base';
import { keyed } from '../../../components/base/keyed';
import { today } from '../../../platform/clock';

/** What is asked, numbered where it is more than one thing. */
export function AskedLines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {keyed(lines).map(({ key, item }, place) => (
        <Box key={key} className="asked-line">
          {lines.length > 1 ? <Words className="asked-number">{`${place + 1}.`}</Words> : null}
          <Words>{item}</Words>
        </Box>
      ))}
    </>
  );
}

/** The last day for it. */
export function AskedBy({ by }: { by: DueDate | null }) {
  return (
    <Words className="asked-by">
      {by?.kind === 'fixed' ? `最后一天是 ${monthDay(by.on, Number(today().slice(0, 4)))}` : '最后一天要等下一年的放假安排公布'}
    </Words>
  );
}
