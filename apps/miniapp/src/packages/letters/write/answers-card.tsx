import { monthDay } from '@mingchuang/shared/local-date';
import { maskPersonalData } from '@mingchuang/shared/masking';
import type { SearchHit } from '@mingchuang/shared/search/search.types';
import { Box, Heading, PageLink, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import { useOffered } from '../../../hooks/use-offered';
import { search } from '../../../platform/api';
import { today } from '../../../platform/clock';
import { addressOf } from '../../../searches/hit-address';
import { ANSWERS_AMONG, answersAmong, wantedOf } from '../../../searches/search.rules';

/** A number somebody typed by habit is nothing to look for. */
async function answersTo(title: string): Promise<{ items: SearchHit[] }> {
  const { items } = await search({ q: wantedOf(maskPersonalData(title)), limit: ANSWERS_AMONG });
  return { items: answersAmong(items) };
}

/** What is public and may answer the letter already; whoever goes on writing need not look at it. */
export function AnswersCard({ title }: { title: string }) {
  const { items } = useOffered(title, answersTo);
  if (items.length === 0) return null;
  return (
    <Box role="status" className="answers">
      <Box className="answers-head">
        <Heading level={2} className="answers-title">
          也许已有答案
        </Heading>
        <Words className="answers-note">看了也可以继续写</Words>
      </Box>
      {items.map((hit) => (
        <PageLink key={hit.id} to={addressOf(hit)} className="answer">
          <Words className="answer-title">{hit.title.map(({ text }) => text).join('')}</Words>
          {hit.on === null ? null : <Words className="answers-note">{monthDay(hit.on, Number(today().slice(0, 4)))}</Words>}
          <Icon name="right" tone="deep" size={18} />
        </PageLink>
      ))}
    </Box>
  );
}
