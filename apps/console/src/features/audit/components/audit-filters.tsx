import { AUDIT_ACTIONS, SYSTEM_ACTOR } from '@mingchuang/shared/audit/audit.types';
import { CASE_NUMBER_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Pick } from '../../../components/pick.tsx';
import { today } from '../../../lib/clock.ts';
import { type AuditFilter, useStaff } from '../api/audit.ts';
import { numberAsked, refusalOf, type useAuditFilter } from './filter.ts';
import { ACTION_NAMES } from './words.ts';

const ACTIONS = AUDIT_ACTIONS.map((action) => ({ value: action, label: ACTION_NAMES[action] }));
const NOTHING = { actorId: undefined, action: undefined, queryCode: undefined, caseNumber: undefined, from: undefined, to: undefined };

/** Plain fields of one form: Tab walks through them and Enter asks. */
export function AuditFilters({ filter, change }: ReturnType<typeof useAuditFilter>) {
  const staff = useStaff();
  const [draft, setDraft] = useState<{ [Name in keyof typeof NOTHING]: AuditFilter[Name] }>({ ...NOTHING, ...filter });
  useEffect(() => setDraft({ ...NOTHING, ...filter }), [filter]);
  const refusal = refusalOf(draft);
  const people = staff.data?.items.map(({ id, name, unitName }) => ({ value: id, label: `${name}，${unitName}` })) ?? [];

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (refusal === null) change(draft);
  }

  return (
    <form className="audit-filters" onSubmit={onSubmit} aria-label="查留痕">
      <Pick
        label="谁"
        all="所有人"
        options={[...people, { value: SYSTEM_ACTOR, label: '系统' }]}
        value={draft.actorId}
        onChoose={(actorId) => setDraft({ ...draft, actorId })}
      />
      <Pick label="做了什么" all="所有操作" options={ACTIONS} value={draft.action} onChoose={(action) => setDraft({ ...draft, action })} />
      <input
        className="field audit-number"
        aria-label="来信查询码或申请登记号"
        placeholder="来信查询码、申请登记号"
        maxLength={CASE_NUMBER_MAX}
        value={draft.caseNumber ?? draft.queryCode ?? ''}
        onChange={(event) => setDraft({ ...draft, ...numberAsked(event.target.value) })}
      />
      <span className="audit-days">
        <input
          className="field"
          type="date"
          aria-label="从哪天"
          max={today()}
          value={draft.from ?? ''}
          onChange={(event) => setDraft({ ...draft, from: event.target.value })}
        />
        到
        <input
          className="field"
          type="date"
          aria-label="到哪天"
          max={today()}
          value={draft.to ?? ''}
          onChange={(event) => setDraft({ ...draft, to: event.target.value })}
        />
      </span>
      <Button type="submit" tone="outline" icon="search" disabled={refusal !== null} aria-describedby="audit-refusal">
        查
      </Button>
      {Object.keys(filter).length > 0 && (
        <Button tone="link" onClick={() => change(NOTHING)}>
          清除条件
        </Button>
      )}
      <span id="audit-refusal" className="cap tone-bad" role="status">
        {refusal}
      </span>
    </form>
  );
}
