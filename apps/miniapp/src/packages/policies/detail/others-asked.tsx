import { monthDay } from '@mingchuang/shared/local-date';
import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { SEARCH_TEXT_MAX } from '@mingchuang/shared/search/search.types';
import { Box, Heading, Words } from '../../../components/base/base';
import { LinkRow } from '../../../components/row';
import { useQuery } from '../../../hooks/use-query';
import { search } from '../../../platform/api';
import { today } from '../../../platform/clock';
import { routes } from '../../../platform/navigation';
import { isAbout } from '../../../policies/kinship.rules';
import { topicOf } from '../../../policies/policy.words';

const SHOWN = 3;
const LOOKED_AT = 10;

/** Letters of others about the same, with their answers: found by the search, so that nobody has to tie them together. */
export function OthersAsked({ policy }: { policy: Policy }) {
  const topic = topicOf(policy).slice(0, SEARCH_TEXT_MAX);
  const { data } = useQuery(`asked ${policy.id}`, () => search({ q: topic, kind: 'letter', limit: LOOKED_AT }));
  // without an answer there is nothing to say: the text itself stands above
  const hits = data?.items.filter(isAbout).slice(0, SHOWN) ?? [];
  if (hits.length === 0) return null;
  return (
    <Box className="part">
      <Heading level={2} className="part-title">
        别人问过的
      </Heading>
      {hits.map(({ id, title, from, on }) => (
        <LinkRow key={id} to={routes.publicLetter(id)}>
          <Box className="row-words">
            <Words className="row-title">{title.map(({ text }) => text).join('')}</Words>
            <Box className="row-meta">
              {from === null ? null : <Words>{from}</Words>}
              {on === null ? null : <Words>{`${monthDay(on, Number(today().slice(0, 4)))} 答复`}</Words>}
            </Box>
          </Box>
        </LinkRow>
      ))}
    </Box>
  );
}
