import type { Policy, PolicyLink } from '@mingchuang/shared/policies/policies.types';
import { useState } from 'react';
import { Box, PageLink, Press, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import { routes } from '../../../platform/navigation';
import { kindWords } from '../../../policies/listed.words';
import { factsOf, quoted } from '../../../policies/policy.words';

const LINKS_SHOWN = 3;

/** What stands below the facts: a few of the other half of a document and its interpretation. */
export function otherHalves(links: readonly PolicyLink[]): PolicyLink[] {
  return links.filter(({ relation }) => relation === 'interprets' || relation === 'interpretedBy').slice(0, LINKS_SHOWN);
}

/** 公文要素: the most important, or all of them; below, the other half of a document and its interpretation. */
export function FactsCard({ policy }: { policy: Policy }) {
  const [all, setAll] = useState(false);
  const facts = factsOf(policy);
  const shown = facts.filter(({ main }) => all || main);
  return (
    <Box className="facts">
      {shown.map(({ name, value }) => (
        <Box className="essential" key={name}>
          <Words className="essential-name">{name}</Words>
          <Words className="essential-value">{value}</Words>
        </Box>
      ))}
      <Box className="facts-more">
        <Words className="facts-length">{`约 ${policy.characters} 字`}</Words>
        {facts.length === facts.filter(({ main }) => main).length ? null : (
          <Press className="facts-all" expanded={all} onPress={() => setAll(!all)}>
            <Words>{all ? '收起' : '全部要素'}</Words>
            <Icon name={all ? 'minus' : 'plus'} tone="deep" size={16} />
          </Press>
        )}
      </Box>
      {otherHalves(policy.links).map((link) => (
        <OtherHalf key={`${link.relation} ${link.id}`} link={link} />
      ))}
    </Box>
  );
}

function OtherHalf({ link }: { link: PolicyLink }) {
  const name = link.relation === 'interprets' ? '原文' : link.kind === null ? '解读' : kindWords({ kind: link.kind, form: link.form });
  return (
    <PageLink to={routes.policy(link.id)} className="facts-link">
      <Icon name="link" tone="deep" size={20} />
      <Words className="facts-link-words">{`${name}${quoted(link.title ?? '')}`}</Words>
      <Icon name="right" tone="deep" size={18} />
    </PageLink>
  );
}
