import './index.css';
import { useState } from 'react';
import { Box, PageLink, Press, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import { KindTabs } from '../../../components/kind-tabs';
import { PolicyLine } from '../../../components/list-rows';
import { Page } from '../../../components/page';
import { PagedList } from '../../../components/paged-list';
import { usePaged } from '../../../hooks/use-paged';
import { useQuery } from '../../../hooks/use-query';
import { addressed, useParam } from '../../../platform/addressed';
import { getColumn, getPolicies } from '../../../platform/api';
import { nameAddress } from '../../../platform/device';
import { routes } from '../../../platform/navigation';
import { POLICY_TABS } from '../../../policies/listed.words';
import { useKeptEntries } from '../../../reading/kept';
import { KeptInstead } from '../parts/kept-instead';
import { chosen, chosenWords, cleared, type Filter, GROUP_NAMES, type Group, readFilter, withKind, without } from './filter.rules';
import { FilterSheet } from './filter-sheet';
import { NothingHere } from './nothing-here';
import { useFacets } from './use-facets';

/** The filter that the address of the page asks for. */
function useAsked(): Filter {
  const asked = readFilter({
    kind: useParam('kind'),
    columnId: useParam('columnId'),
    theme: useParam('theme'),
    year: useParam('year'),
    issuer: useParam('issuer'),
    unitId: useParam('unitId'),
    validity: useParam('validity'),
    form: useParam('form'),
  });
  return asked.columnId === undefined && asked.kind === undefined ? { ...asked, kind: 'document' } : asked;
}

/** What is published: newest first, of one kind or of one column, narrowed by what a reader chooses. */
function PolicyList() {
  const asked = useAsked();
  const [filter, setFilter] = useState(asked);
  const [choosing, setChoosing] = useState(false);
  const change = (next: Filter): void => {
    setFilter(next);
    nameAddress(routes.policies(next));
  };
  const list = usePaged(`policies ${JSON.stringify(filter)}`, (page) => getPolicies({ ...filter, ...page }));
  const { columnId, kind } = filter;
  const column = useQuery(columnId === undefined ? null : `column ${columnId}`, () => getColumn(columnId ?? ''));
  return (
    <Page
      title={columnId === undefined ? '公开的内容' : (column.data?.column.name ?? '栏目里的内容')}
      ground="split"
      over={
        choosing ? (
          <FilterSheet
            filter={filter}
            onClose={() => setChoosing(false)}
            onDone={(next) => {
              change(next);
              setChoosing(false);
            }}
          />
        ) : null
      }
    >
      <Box className="list-head">
        {kind === undefined ? null : <KindTabs kinds={POLICY_TABS} value={kind} onChange={(next) => change(withKind(filter, next))} />}
        <Tools filter={filter} onFilter={() => setChoosing(true)} onChange={change} />
      </Box>
      <PagedList
        list={list}
        row={(policy) => <PolicyLine key={policy.id} policy={policy} mixed={kind === undefined} />}
        empty={<NothingHere filter={filter} onClear={() => change(cleared(filter))} />}
      />
      {list.items === null && list.error !== null && !list.loading ? <KeptInstead /> : null}
    </Page>
  );
}

function Tools({ filter, onFilter, onChange }: { filter: Filter; onFilter: () => void; onChange: (filter: Filter) => void }) {
  const facets = useFacets(filter);
  const kept = useKeptEntries().length;
  const groups = chosen(filter);
  const units = facets.data?.of.unitId.units ?? [];
  return (
    <>
      <Box className="list-tools">
        <Box role="status" className="list-count">
          {facets.data === null ? '' : `共 ${facets.data.total} 篇`}
        </Box>
        <Box className="list-actions">
          {kept === 0 ? null : (
            <PageLink to={routes.keptPolicies()} className="list-tool">
              <Icon name="kept" tone="deep" size={18} />
              <Words>{`离线可读 ${kept} 篇`}</Words>
            </PageLink>
          )}
          <Press className="list-tool" label={groups.length === 0 ? '筛选' : `筛选，已选 ${groups.length} 项`} onPress={onFilter}>
            <Icon name="filter" tone="deep" size={18} />
            <Words>筛选</Words>
          </Press>
        </Box>
      </Box>
      {groups.length === 0 ? null : (
        <Box className="chosen" role="group" label="已经选的">
          {groups.map((group) => (
            <Chosen key={group} group={group} words={chosenWords(filter, group, units)} onDrop={() => onChange(without(filter, group))} />
          ))}
          {groups.length < 2 ? null : (
            <Press className="chosen-clear" onPress={() => onChange(cleared(filter))}>
              全部清除
            </Press>
          )}
        </Box>
      )}
    </>
  );
}

function Chosen({ group, words, onDrop }: { group: Group; words: string; onDrop: () => void }) {
  return (
    <Press className="chosen-chip" label={`去掉${GROUP_NAMES[group]}：${words}`} onPress={onDrop}>
      <Words>{words}</Words>
      <Icon name="x" tone="deep" size={14} />
    </Press>
  );
}

export default addressed(PolicyList);
