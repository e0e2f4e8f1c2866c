import { REPLY_WORKING_DAYS } from '@mingchuang/shared/messages/messages.types';
import type { PageRequest } from '@mingchuang/shared/paging';
import { SEARCH_DEPTH, SEARCH_KIND_NAMES, SEARCH_KINDS, type SearchAnswer, type SearchKind } from '@mingchuang/shared/search/search.types';
import { useCallback } from 'react';
import { Box, Press, Words } from '../../components/base/base';
import { Button } from '../../components/button';
import { TickBox } from '../../components/choice';
import { KindTabs } from '../../components/kind-tabs';
import { PagedList } from '../../components/paged-list';
import { EmptyState } from '../../components/states';
import { usePaged } from '../../hooks/use-paged';
import { search } from '../../platform/api';
import { go, routes } from '../../platform/navigation';
import { isShort } from '../../searches/search.rules';
import { HitLine } from './hit-line';

export interface Asked {
  q: string;
  /** undefined: all */
  kind: SearchKind | undefined;
  /** of texts only those that are in force */
  inForce: boolean;
}

interface ResultsProps {
  asked: Asked;
  onAsk: (asked: Asked) => void;
}

const ALL = 'all';
const KINDS = [{ value: ALL, name: '全部' }, ...SEARCH_KINDS.map((kind) => ({ value: kind, name: SEARCH_KIND_NAMES[kind] }))] as const;

/** A letter or a consultation is not in force or out of it. */
const hasValidity = (kind: SearchKind | undefined): boolean => kind === undefined || kind === 'policy' || kind === 'guide';

export function Results({ asked, onAsk }: ResultsProps) {
  const { q, kind } = asked;
  const inForce = asked.inForce && hasValidity(kind);
  const fetchPage = useCallback((page: PageRequest) => search({ q, kind, inForce, ...page }), [q, kind, inForce]);
  const list = usePaged(`search ${kind} ${inForce} ${q}`, fetchPage);
  return (
    <>
      <Box className="search-kinds">
        <KindTabs kinds={KINDS} value={kind ?? ALL} onChange={(value) => onAsk({ ...asked, kind: value === ALL ? undefined : value })} />
      </Box>
      <Box className="found">
        <Box role="status" className="found-words">
          {list.head === null ? null : <Found answer={list.head} />}
        </Box>
        {hasValidity(kind) ? <InForce on={inForce} onChange={(on) => onAsk({ ...asked, inForce: on })} /> : null}
      </Box>
      <PagedList
        list={list}
        row={(hit) => <HitLine key={`${hit.kind} ${hit.id}`} hit={hit} />}
        empty={<Nothing asked={{ ...asked, inForce }} onAsk={onAsk} />}
      />
    </>
  );
}

function InForce({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Press as="checkbox" checked={on} className={on ? 'in-force in-force--on' : 'in-force'} onPress={() => onChange(!on)}>
      <TickBox on={on} />
      <Words>仅看有效</Words>
    </Press>
  );
}

function Found({ answer: { total, more, also } }: { answer: SearchAnswer }) {
  return (
    <>
      {total === 0 ? null : <Words className="found-count">{more ? `前 ${SEARCH_DEPTH} 条，多写几个字能找得更准` : `共 ${total} 条`}</Words>}
      {also.length === 0 ? null : <Words className="found-also">{`也查了：${also.join('、')}`}</Words>}
    </>
  );
}

function Nothing({ asked, onAsk }: ResultsProps) {
  const { q, kind, inForce } = asked;
  return (
    <EmptyState
      title={`没有找到“${q}”`}
      actions={
        <>
          {kind === undefined && !inForce ? null : (
            <Button look="link" onPress={() => onAsk({ q, kind: undefined, inForce: false })}>
              在全部里再找一次
            </Button>
          )}
          <Button icon="edit" onPress={() => void go(routes.write())}>
            写信问一问
          </Button>
          <Button look="link" onPress={() => void go(routes.apply())}>
            申请公开
          </Button>
        </>
      }
    >
      {`${isShort(q) ? '一个字找不准，请写两个字以上，再找一次。' : '换个说法，或者少写几个字，再找一次。'}\n也可以写信问，${REPLY_WORKING_DAYS} 个工作日内答复。`}
    </EmptyState>
  );
}
