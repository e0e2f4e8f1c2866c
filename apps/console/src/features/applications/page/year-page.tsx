import './year-page.css';
import type { YearTableView } from '@mingchuang/shared/disclosure/console-cases.types';
import { APPLICANT_KINDS, type ApplicantKind } from '@mingchuang/shared/disclosure/disclosure.types';
import { type YearRow, yearRowName } from '@mingchuang/shared/disclosure/year-table.rules';
import { Link } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { today } from '../../../lib/clock.ts';
import { useYearSheet } from '../api/register.ts';
import { addressBehind } from '../components/register-filter.ts';
import { balanceOf, type FormHead, type FormRow, formRows } from '../components/register-year-form.ts';

/** 《政府信息公开条例》 in its present form is in force since 2019. */
const FIRST_YEAR = 2019;

/** 收到和处理政府信息公开申请情况: table 3 of the annual report, straight from the register. */
export function YearPage() {
  const { params, change } = useAddress();
  const thisYear = Number(today().slice(0, 4));
  const asked = Number(params.get('year'));
  const year = Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= thisYear ? asked : thisYear;
  const sheet = useYearSheet(year);
  const show = (next: number) => change({ year: next === thisYear ? undefined : String(next) });
  return (
    <main id="room" className="page year-room" tabIndex={-1} aria-busy={sheet.isFetching}>
      <div className="page-head">
        <Link className="btn btn-link" to="/applications">
          依申请公开
          <Icon name="right" size={14} />
        </Link>
        <h1>{year} 年度统计</h1>
        <p className="cap">数字随登记簿更新，{year === thisYear ? '今年的还会变' : '不用另外填'}。</p>
        <div className="page-head-end">
          <Button disabled={year <= FIRST_YEAR} onClick={() => show(year - 1)}>
            前一年
          </Button>
          <select aria-label="哪一年" className="field pick year-pick" value={year} onChange={(event) => show(Number(event.target.value))}>
            {Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => thisYear - back).map((each) => (
              <option key={each} value={each}>
                {each} 年
              </option>
            ))}
          </select>
          <Button disabled={year >= thisYear} onClick={() => show(year + 1)}>
            后一年
          </Button>
        </div>
      </div>
      {sheet.data ? (
        <Form sheet={sheet.data} />
      ) : sheet.isError ? (
        <Failure error={sheet.error} onRetry={() => void sheet.refetch()} />
      ) : (
        <section className="card">
          <Bones widths={['40%', '100%', '100%', '100%', '100%', '100%', '100%']} label="正在取年度统计" />
        </section>
      )}
    </main>
  );
}

function Form({ sheet: { year, lines, columns } }: { sheet: YearTableView }) {
  return (
    <section className="card year-form" aria-labelledby="year-form-title">
      <div className="year-form-head">
        <h2 id="year-form-title">表三 收到和处理政府信息公开申请情况</h2>
        <BalanceLine lines={lines} columns={columns} />
      </div>
      <table aria-labelledby="year-form-title">
        <colgroup>
          <col className="year-col-upright" />
          <col className="year-col-group" />
          <col />
          {columns.map((name) => (
            <col key={name} className="year-col-number" />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} colSpan={3}>
              本列数据的勾稽关系：一＋二＝（七）＋四
            </th>
            <th scope="col" rowSpan={2}>
              {columns[0]}
            </th>
            <th scope="colgroup" colSpan={columns.length - 2}>
              法人或其他组织
            </th>
            <th scope="col" rowSpan={2}>
              {columns.at(-1)}
            </th>
          </tr>
          <tr>
            {columns.slice(1, -1).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {formRows(lines).map((row) => (
            <Line key={row.key} year={year} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ year, row: { key, heads, values, strong }, columns }: { year: number; row: FormRow; columns: readonly string[] }) {
  return (
    <tr className={strong ? 'year-strong' : undefined}>
      {heads.map((head) => (
        <Head key={head.label} year={year} head={head} />
      ))}
      {columns.map((name, at) => (
        <td key={name} className={values[at] === 0 ? 'year-zero' : undefined}>
          <Opening year={year} row={key} column={name} kind={APPLICANT_KINDS[at]} value={values[at] ?? 0} />
        </td>
      ))}
    </tr>
  );
}

interface OpeningProps {
  year: number;
  row: YearRow;
  column: string;
  /** undefined: the total */
  kind: ApplicantKind | undefined;
  value: number;
}

/** A number opens the cases behind it; there are none behind a zero. */
function Opening({ year, row, column, kind, value }: OpeningProps) {
  if (value === 0) return 0;
  return (
    <Link to={addressBehind(year, row, kind)} aria-label={`${value} 件，${yearRowName(row)}，${column}`}>
      {value}
    </Link>
  );
}

function Head({ year, head: { label, rows, columns, kind, sum } }: { year: number; head: FormHead }) {
  return (
    <th scope={rows > 1 ? 'rowgroup' : 'row'} rowSpan={rows} colSpan={columns} className={`year-${kind}`}>
      <span>{label}</span>
      {sum !== undefined && (
        <span className="cap year-sum">
          小计 <Opening year={year} row={sum.key} column="总计" kind={undefined} value={sum.value} />
        </span>
      )}
    </th>
  );
}

function BalanceLine({ lines, columns }: Pick<YearTableView, 'lines' | 'columns'>) {
  const { received, carriedIn, results, carriedOut, off } = balanceOf(lines);
  const sides = `${received}＋${carriedIn}＝${results}＋${carriedOut}`;
  return off.length === 0 ? (
    <p className="year-balance tone-ok">
      <Icon name="check" /> 每列两边相等：{sides}
    </p>
  ) : (
    <p className="year-balance tone-bad" role="alert">
      <Icon name="stop" /> 两边不相等的列：{off.map((at) => columns[at]).join('、')}
    </p>
  );
}
