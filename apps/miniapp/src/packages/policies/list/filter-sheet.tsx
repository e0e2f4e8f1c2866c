import { useRef, useState } from 'react';
import { Box, Heading, Press, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { Sheet } from '../../../components/sheet';
import { SkeletonRows } from '../../../components/states';
import { errorSentence } from '../../../platform/errors';
import { choose, chosen, cleared, type Filter, GROUP_NAMES, type Group, groupsOf, optionsOf } from './filter.rules';
import { type Counted, useFacets } from './use-facets';

interface FilterSheetProps {
  filter: Filter;
  onDone: (filter: Filter) => void;
  onClose: () => void;
}

/** 主题、年份、发文机关、科室、有效性, each with how many there are; the button says what one would see. */
export function FilterSheet({ filter, onDone, onClose }: FilterSheetProps) {
  const [draft, setDraft] = useState(filter);
  const query = useFacets(draft);
  // while a new choice is being counted, the choices stay where they are
  const last = useRef<Counted | null>(null);
  if (query.data !== null) last.current = query.data;
  const counted = last.current;
  const busy = query.data === null;
  return (
    <Sheet title="筛选" onClose={onClose}>
      {counted === null ? (
        query.error === null || query.loading ? (
          <SkeletonRows rows={5} />
        ) : (
          <Box className="sheet-text">
            <Box role="alert">{errorSentence(query.error)}</Box>
            <Button look="link" icon="redo" onPress={query.refetch}>
              重试
            </Button>
          </Box>
        )
      ) : (
        groupsOf(draft.kind).map((group) => (
          <GroupChoice key={group} group={group} draft={draft} counted={counted} onChoose={(value) => setDraft(choose(draft, group, value))} />
        ))
      )}
      <Box className="filter-foot">
        <Box className="button-row">
          {chosen(draft).length === 0 ? null : (
            <Button look="quiet" onPress={() => setDraft(cleared(draft))}>
              清除
            </Button>
          )}
          <Button wide reason={!busy && query.data?.total === 0 ? '没有同时符合的，请少选一项' : null} onPress={() => onDone(draft)}>
            {busy || query.data === null ? '看结果' : `看这 ${query.data.total} 篇`}
          </Button>
        </Box>
      </Box>
    </Sheet>
  );
}

function GroupChoice({ group, draft, counted, onChoose }: { group: Group; draft: Filter; counted: Counted; onChoose: (value: string) => void }) {
  const facets = counted.of[group];
  const options = facets === undefined ? [] : optionsOf(group, facets);
  if (options.length === 0) return null;
  return (
    <Box className="filter-group">
      <Heading level={3} className="filter-name">
        {GROUP_NAMES[group]}
      </Heading>
      <Box role="group" label={GROUP_NAMES[group]} className="filter-options">
        {options.map(({ value, name, count }) => {
          const on = String(draft[group]) === value;
          return (
            <Press
              key={value}
              checked={on}
              className={on ? 'filter-chip filter-chip--on' : 'filter-chip'}
              label={`${name}，${count} 篇`}
              onPress={() => onChoose(value)}
            >
              {on ? <Icon name="check" tone="deep" size={16} /> : null}
              <Words>{name}</Words>
              <Words className="filter-count">{String(count)}</Words>
            </Press>
          );
        })}
      </Box>
    </Box>
  );
}
