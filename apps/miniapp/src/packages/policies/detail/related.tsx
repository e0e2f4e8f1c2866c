import { fullDate } from '@mingchuang/shared/local-date';
import type { LinkRelation, LinkTarget, PolicyLink } from '@mingchuang/shared/policies/policies.types';
import { Box, Heading, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import { LinkRow } from '../../../components/row';
import { Tag } from '../../../components/tag';
import { routes } from '../../../platform/navigation';
import { kindWords } from '../../../policies/listed.words';
import { otherHalves } from './facts-card';

const TITLES: Record<LinkRelation, string> = {
  interprets: '解读的文件',
  interpretedBy: '对它的解读',
  abolishes: '它废止了',
  abolishedBy: '废止它的文件',
  related: '相关内容',
};
const ORDER: readonly LinkRelation[] = ['interpretedBy', 'interprets', 'abolishes', 'abolishedBy', 'related'];

const PAGES: Record<LinkTarget, (id: string) => string> = { policy: routes.policy, letter: routes.publicLetter, consultation: routes.consultation };
/** What is no text is called by what it is. */
const NAMES: Record<Exclude<LinkTarget, 'policy'>, string> = { letter: '公开来信', consultation: '意见征集' };

/** What a text is tied to besides what stands below its facts, each under what it is to it. */
export function Related({ links }: { links: readonly PolicyLink[] }) {
  const shown = otherHalves(links);
  return (
    <>
      {ORDER.map((relation) => {
        const rows = links.filter((link) => link.relation === relation && !shown.includes(link));
        if (rows.length === 0) return null;
        return (
          <Box className="part" key={relation}>
            <Heading level={2} className="part-title">
              {TITLES[relation]}
            </Heading>
            {rows.map((link) => (
              <Linked key={`${link.target} ${link.id}`} link={link} />
            ))}
          </Box>
        );
      })}
    </>
  );
}

function Linked({ link: { target, id, title, kind, form, publishedOn } }: { link: PolicyLink }) {
  return (
    <LinkRow to={PAGES[target](id)}>
      <Box className="row-words">
        <Words className="row-title">{title ?? ''}</Words>
        <Box className="row-meta">
          {target === 'policy' ? kind !== null && <Tag tone="blue">{kindWords({ kind, form })}</Tag> : <Tag tone="blue">{NAMES[target]}</Tag>}
          {publishedOn === null ? null : <Words>{fullDate(publishedOn)}</Words>}
        </Box>
      </Box>
      <Icon name="right" tone="ink3" size={18} />
    </LinkRow>
  );
}
