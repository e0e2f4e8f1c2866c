import type { ConsoleConsultation, ConsoleOpinion, OpinionGroup } from '@mingchuang/shared/consultations/consultations.types';
import { type DragEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { type ChangeOf, useOpinions } from '../api/consultations.ts';
import { GroupCard } from './group-card.tsx';
import { OpinionCard } from './opinion-card.tsx';

const DRAGGED = 'application/x-mingchuang-opinions';

/** Opinions on the left, groups on the right: dragged, or put there by the list beside each of them. */
export function Board({ one, change }: { one: ConsoleConsultation; change: ChangeOf }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const may = one.steps.group === null;
  const assign = (opinionIds: readonly string[], groupId: string | null) =>
    change.mutate({ method: 'PUT', path: '/assignments', version: one.version, body: { opinionIds, groupId } }, { onSuccess: () => setTicked(new Set()) });
  const drop = (groupId: string | null) => (event: DragEvent) => {
    event.preventDefault();
    const ids = event.dataTransfer.getData(DRAGGED).split(' ').filter(Boolean);
    if (ids.length > 0) assign(ids, groupId);
  };
  const drag = (id: string) => (event: DragEvent) => event.dataTransfer.setData(DRAGGED, (ticked.has(id) ? [...ticked] : [id]).join(' '));
  const tick = (id: string) =>
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const cardOf = (opinion: ConsoleOpinion) => (
    <OpinionCard
      key={opinion.id}
      consultationId={one.id}
      opinion={opinion}
      groups={one.groups}
      may={may}
      ticked={ticked.has(opinion.id)}
      onTick={() => tick(opinion.id)}
      onDrag={drag(opinion.id)}
      onAssign={(groupId) => assign(ticked.has(opinion.id) ? [...ticked] : [opinion.id], groupId)}
    />
  );
  const add = () =>
    change.mutate({ method: 'POST', path: '/groups', version: one.version, body: { summary: `第 ${one.groups.length + 1} 类`, decision: null, reason: '' } });
  return (
    <section className="card asked-card" aria-label="整理意见">
      <h2>收到的意见</h2>
      {may && <p className="cap">拖到右边的类里，或者在每条下面选；勾选几条可以一起归类。不显示是谁提的。</p>}
      <div className="board">
        <section aria-label="未归类的意见" onDragOver={(event) => may && event.preventDefault()} onDrop={drop(null)}>
          <h3>未归类 {one.ungrouped} 条</h3>
          <Opinions id={one.id} group="none" cardOf={cardOf} none={one.opinions === 0 ? '还没有收到意见' : '都归好类了'} />
        </section>
        <div className="board-groups">
          {one.groups.map((group: OpinionGroup) => (
            <GroupCard key={`${group.id} ${one.version}`} one={one} group={group} change={change} onDrop={drop(group.id)}>
              <Opinions id={one.id} group={group.id} cardOf={cardOf} none="还没有意见" />
            </GroupCard>
          ))}
          {may && (
            <div>
              <Button tone="outline" busy={change.isPending} onClick={add}>
                加一类
              </Button>
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

function Opinions({ id, group, cardOf, none }: { id: string; group: string; cardOf: (opinion: ConsoleOpinion) => React.ReactNode; none: string }) {
  const list = useOpinions(id, group);
  return (
    <PagedList list={list} counted="条" waiting={<Bones widths={['100%', '80%']} label="正在取意见" />} empty={<Empty icon="done" title={none} />}>
      {(rows) => <div className="opinions">{rows.map(cardOf)}</div>}
    </PagedList>
  );
}
