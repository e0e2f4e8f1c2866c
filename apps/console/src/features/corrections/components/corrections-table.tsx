import type { ConsoleCorrectionRow } from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_STATE_NAMES } from '@mingchuang/shared/corrections/corrections.words';
import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { LightHead, lightTone, NamedLight } from '../../../components/light.tsx';
import { day, dayOf } from '../../../lib/format.ts';

/** Each row has one link, which covers it whole. */
export function CorrectionsTable({ rows, label }: { rows: readonly ConsoleCorrectionRow[]; label: string }) {
  return (
    <table className="row-table" aria-label={label}>
      <thead>
        <tr>
          <LightHead />
          <th scope="col" className="correction-number">
            编号
          </th>
          <th scope="col">哪一份记录</th>
          <th scope="col" className="correction-short">
            申请人
          </th>
          <th scope="col" className="correction-short">
            状态
          </th>
          <th scope="col" className="correction-due">
            期限
          </th>
          <th scope="col" className="correction-due">
            承办
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: ConsoleCorrectionRow }) {
  const { id, number, record, applicantName, state, unitName, ownerName, submittedAt } = row;
  return (
    <tr>
      <td className="row-light">
        <Mark row={row} />
      </td>
      <td className="correction-number">{number}</td>
      <td className="row-link">
        <Link to={`/applications/corrections/${id}`} title={record}>
          {record}
        </Link>
        <span className="cap">{dayOf(submittedAt)} 提交</span>
      </td>
      <td className="correction-short">{applicantName}</td>
      <td className="correction-short">{CORRECTION_STATE_NAMES[state]}</td>
      <td className="correction-due">
        <Due row={row} />
      </td>
      <td className="correction-due">
        {unitName ?? '未分派'}
        <span className="cap">{ownerName ?? '还没有人办'}</span>
      </td>
    </tr>
  );
}

/** A shape and a word before a colour. */
function Mark({ row: { clock } }: { row: ConsoleCorrectionRow }) {
  const [icon, name] = clock === null ? (['done', '已办结'] as const) : (['calendar', '期限暂定'] as const);
  if (clock !== null && clock.due.kind === 'fixed') {
    return <NamedLight light={clock.light} />;
  }
  return (
    <>
      <span className={`mark mark-${clock === null ? 'calm' : 'warn'}`}>
        <Icon name={icon} size={18} />
      </span>
      <span className="sr">{name}</span>
    </>
  );
}

function Due({ row: { clock, endedOn, onTime } }: { row: ConsoleCorrectionRow }) {
  if (clock === null) {
    return (
      <>
        <span className="row-main">{endedOn === null ? '' : `${day(endedOn)} 办结`}</span>
        <span className="cap">{onTime === null ? '' : onTime ? '按期' : '超期'}</span>
      </>
    );
  }
  const { due, light } = clock;
  return (
    <>
      <span className={`row-main tone-${lightTone(light)}`}>{remainingWords(clock)}</span>
      <span className="cap">{due.kind === 'fixed' ? `${day(due.on)} 到期` : `不早于 ${day(due.lastCovered)}`}</span>
    </>
  );
}
