import type { InterpretationTask } from '@mingchuang/shared/interpretations/interpretations.types';
import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import { INTERPRETATION_FORM_NAMES } from '@mingchuang/shared/policies/policies.words';
import { Link } from 'react-router';
import { LightHead, lightTone, NamedLight } from '../../../components/light.tsx';
import { day } from '../../../lib/format.ts';
import { BeginInterpretation } from './begin-interpretation.tsx';

/** Interpretations that are not out yet, soonest first. */
export function DueTable({ tasks, mayDraft }: { tasks: readonly InterpretationTask[]; mayDraft: boolean }) {
  return (
    <table className="row-table" aria-label="还没有发布的解读">
      <thead>
        <tr>
          <LightHead />
          <th scope="col">文件</th>
          <th scope="col" className="pub-state">
            解读形式
          </th>
          <th scope="col" className="pub-people">
            解读人
          </th>
          <th scope="col" className="pub-due">
            期限
          </th>
          <th scope="col" className="pub-do">
            <span className="sr">办理</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <td className="row-light">{task.clock !== null && <NamedLight light={task.clock.light} />}</td>
            <td className="row-link pub-title-narrow">
              <Link to={`/policies/published/${task.policyId}`} data-pub-row={task.id} title={task.policyTitle}>
                {task.policyTitle}
              </Link>
              <span className="cap">{day(task.publishedOn)} 发布</span>
            </td>
            <td className="pub-state">
              {INTERPRETATION_FORM_NAMES[task.form]}
              <span className="cap">{task.workingDays === 0 ? '应同步发布' : `${task.workingDays} 个工作日内`}</span>
            </td>
            <td className="pub-people">
              {task.ownerName}
              <span className="cap">{task.unitName}</span>
            </td>
            <td className="pub-due">
              <Due task={task} />
            </td>
            <td className="pub-do">
              {mayDraft && (
                <BeginInterpretation policyId={task.policyId} title={task.policyTitle} theme={task.theme} form={task.form}>
                  起草解读
                </BeginInterpretation>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Due({ task: { clock } }: { task: InterpretationTask }) {
  if (clock === null) return '—';
  return (
    <>
      <span className={`row-main tone-${lightTone(clock.light)}`}>{remainingWords(clock)}</span>
      <span className="cap">{clock.due.kind === 'fixed' ? `${day(clock.due.on)} 到期` : `待 ${clock.due.year} 年放假安排`}</span>
    </>
  );
}
