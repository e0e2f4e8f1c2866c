import { CASE_CHANNEL_NAMES } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCaseRow } from '@mingchuang/shared/disclosure/console-cases.types';
import { APPLICANT_KIND_NAMES, CASE_STATE_NAMES } from '@mingchuang/shared/disclosure/disclosure.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { Link } from 'react-router';
import { GradeWords, isGrade } from '../../../components/grade.tsx';
import { Icon } from '../../../components/icon.tsx';
import { LightHead, lightTone, NamedLight } from '../../../components/light.tsx';
import { day, dayOf } from '../../../lib/format.ts';
import { type ClockWords, clockTags, clockWords } from './register-words.ts';

/** Sorted by the clock. Each row has one link, which covers it whole. */
export function RegisterTable({ rows, today, label }: { rows: readonly ConsoleCaseRow[]; today: LocalDate; label: string }) {
  return (
    <table className="row-table" aria-label={label}>
      <thead>
        <tr>
          <LightHead />
          <th scope="col" className="register-number">
            登记号
          </th>
          <th scope="col">所需信息</th>
          <th scope="col" className="register-applicant">
            申请人
          </th>
          <th scope="col" className="register-state">
            状态
          </th>
          <th scope="col" className="register-due">
            期限
          </th>
          <th scope="col" className="register-unit">
            承办
          </th>
          <th scope="col" className="register-channel">
            方式
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, today }: { row: ConsoleCaseRow; today: LocalDate }) {
  const words = clockWords(row, today);
  return (
    <tr>
      <td className="row-light">
        <Mark mark={words.mark} />
      </td>
      <td className="register-number">{row.number}</td>
      <td className="row-link">
        <Link to={`/applications/${row.id}`} data-case-row={row.id} title={row.information}>
          {row.information}
        </Link>
        {row.documentNumber && <span className="cap">{row.documentNumber}</span>}
      </td>
      <td className="register-applicant">
        <span title={row.applicantName}>{row.applicantName}</span>
        <span className="cap">{APPLICANT_KIND_NAMES[row.applicantKind]}</span>
      </td>
      <td className="register-state">
        {CASE_STATE_NAMES[row.state]}
        <Tags row={row} />
      </td>
      <td className="register-due">
        <span className={`row-main tone-${toneOf(words)}`}>{words.main}</span>
        <span className="cap">
          {words.more.map((part, index) => (
            <span key={part} className="register-part">
              {part}
              {index < words.more.length - 1 && ' · '}
            </span>
          ))}
        </span>
      </td>
      <td className="register-unit">
        {row.unitName ?? '未分派'}
        <span className="cap">{row.ownerName ?? '还没有人办'}</span>
      </td>
      <td className="register-channel">
        {CASE_CHANNEL_NAMES[row.channel]}
        <span className="cap">{row.receivedOn === null ? `${dayOf(row.submittedAt)} 提交` : `${day(row.receivedOn)} 收到`}</span>
      </td>
    </tr>
  );
}

/** Ended cases say their grade where open ones say what became of their clock. */
function Tags({ row }: { row: ConsoleCaseRow }) {
  const tags = clockTags(row);
  if (isGrade(row.grade)) return <GradeWords grade={row.grade} />;
  if (tags.length === 0) return null;
  return (
    <span className="register-tags">
      {tags.map((words) => (
        <span key={words} className="tag">
          {words}
        </span>
      ))}
    </span>
  );
}

const OTHER_MARKS = {
  paused: ['pause', '暂停中'],
  confirming: ['clock', '待确认'],
  provisional: ['calendar', '期限暂定'],
  ended: ['done', '已办结'],
} as const;
const isOther = (mark: ClockWords['mark']): mark is keyof typeof OTHER_MARKS => Object.hasOwn(OTHER_MARKS, mark);

/** A shape and a word before a colour. */
function Mark({ mark }: { mark: ClockWords['mark'] }) {
  if (!isOther(mark)) {
    return <NamedLight light={mark} />;
  }
  const [icon, name] = OTHER_MARKS[mark];
  return (
    <>
      <span className={`mark mark-${mark === 'provisional' ? 'warn' : 'calm'}`}>
        <Icon name={icon} size={18} />
      </span>
      <span className="sr">{name}</span>
    </>
  );
}

function toneOf({ mark }: ClockWords): string {
  return isOther(mark) ? 'calm' : lightTone(mark);
}
