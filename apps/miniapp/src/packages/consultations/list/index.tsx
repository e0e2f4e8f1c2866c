import '../parts/asked.css';
import type { Page as PageOf, PageRequest } from '@mingchuang/shared/paging';
import { type ReactNode, useState } from 'react';
import { ConsultationLine, SurveyLine } from '../../../components/asked-lines';
import { Box } from '../../../components/base/base';
import { Card, SectionHead } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Page } from '../../../components/page';
import { PagedList } from '../../../components/paged-list';
import { usePaged } from '../../../hooks/use-paged';
import { addressed, useParam } from '../../../platform/addressed';
import { getConsultations, getSurveys } from '../../../platform/api';

const SHELVES = [
  { value: 'consultations', name: '意见征集' },
  { value: 'surveys', name: '网上调查' },
] as const;
type Shelf = (typeof SHELVES)[number]['value'];

/** Open ones first, by how soon they close; then what waits for its feedback, then what was told. */
function AskedList() {
  const [shelf, setShelf] = useState<Shelf>(useParam('shelf') === 'surveys' ? 'surveys' : 'consultations');
  return (
    <Page title={shelf === 'surveys' ? '网上调查' : '意见征集'}>
      <Box className="asked-shelves">
        <Choice label="看哪一类" options={SHELVES} value={shelf} onChange={setShelf} />
      </Box>
      {shelf === 'consultations' ? (
        <>
          <Part key="c-open" name="征集中" none="现在没有正在征集的" fetch={(page) => getConsultations({ state: 'open', ...page })} row={consultationRow} />
          <Part key="c-closed" name="整理中" fetch={(page) => getConsultations({ state: 'closed', ...page })} row={consultationRow} />
          <Part key="c-published" name="已反馈" fetch={(page) => getConsultations({ state: 'published', ...page })} row={consultationRow} />
        </>
      ) : (
        <>
          <Part key="s-open" name="进行中" none="现在没有正在进行的调查" fetch={(page) => getSurveys({ state: 'open', ...page })} row={surveyRow} />
          <Part key="s-closed" name="统计中" fetch={(page) => getSurveys({ state: 'closed', ...page })} row={surveyRow} />
          <Part key="s-published" name="已公布结果" fetch={(page) => getSurveys({ state: 'published', ...page })} row={surveyRow} />
        </>
      )}
    </Page>
  );
}

const consultationRow = (one: Parameters<typeof ConsultationLine>[0]['consultation']): ReactNode => <ConsultationLine key={one.id} consultation={one} />;
const surveyRow = (one: Parameters<typeof SurveyLine>[0]['survey']): ReactNode => <SurveyLine key={one.id} survey={one} />;

interface PartProps<T> {
  name: string;
  /** without it a part that is empty does not show */
  none?: string;
  fetch: (page: PageRequest) => Promise<PageOf<T>>;
  row: (item: T) => ReactNode;
}

function Part<T>({ name, none, fetch, row }: PartProps<T>) {
  const list = usePaged(name, fetch);
  // one fault of the network is told once, by the part that always shows
  if (none === undefined && (list.items === null || list.items.length === 0)) return null;
  return (
    <>
      <SectionHead title={name} />
      <PagedList
        list={list}
        row={row}
        empty={
          <Card>
            <Box className="row row--none">{none}</Box>
          </Card>
        }
      />
    </>
  );
}

export default addressed(AskedList);
