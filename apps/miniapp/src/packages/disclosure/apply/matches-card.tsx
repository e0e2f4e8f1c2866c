import type { ApplicationMatches } from '@mingchuang/shared/disclosure/applications.types';
import { monthDay } from '@mingchuang/shared/local-date';
import { Box, Heading, PageLink, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import type { Offered } from '../../../hooks/use-offered';
import { today } from '../../../platform/clock';
import { routes } from '../../../platform/navigation';

export type Match = ApplicationMatches['items'][number];

/** Offered while somebody writes and before it goes; reading costs no waiting. */
export function MatchesCard({ matches }: { matches: Offered<Match> }) {
  if (matches.items.length === 0) return null;
  return (
    <Box role="status" className="matches">
      <Heading level={2} className="matches-title">
        可能已经公开，不用申请就能看
      </Heading>
      {matches.items.map((match) => (
        <PageLink key={match.id} to={routes.policy(match.id)} className="match">
          <Box className="row-words">
            <Words className="match-title">{match.title}</Words>
            <Words className="match-note">{noteOf(match)}</Words>
          </Box>
          <Icon name="right" tone="deep" size={18} />
        </PageLink>
      ))}
      <Button look="link" onPress={matches.dismiss}>
        不是这个，继续申请
      </Button>
    </Box>
  );
}

function noteOf({ issuer, on }: Match): string {
  const day = on === null ? null : monthDay(on, Number(today().slice(0, 4)));
  return [issuer ?? '发文机关待核', day].filter((part) => part !== null).join(' · ');
}
