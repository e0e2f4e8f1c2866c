import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { Box, PageLink, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import { routes } from '../../../platform/navigation';
import { quoted, validityBanner } from '../../../policies/policy.words';

/** Above the text of something that is not simply in force: since when, and what took its place. */
export function ValidityNote({ policy }: { policy: Policy }) {
  const banner = validityBanner(policy);
  if (banner === null) return null;
  const { icon, word, text, tone } = banner;
  const by = policy.validity === 'abolished' ? (policy.abolition?.by ?? null) : null;
  return (
    <Box role="note" label={word} className={`banner banner--${tone} validity-note`}>
      <Icon name={icon} tone={tone === 'info' ? 'deep' : tone} size={26} />
      <Box className="row-words">
        <Words className="banner-word">{word}</Words>
        {text === '' ? null : <Words className="banner-text">{text}</Words>}
        {by === null ? null : (
          <PageLink to={routes.policy(by.id)} className="validity-by">
            <Words className="validity-by-words">{`现在看${quoted(by.title)}`}</Words>
            <Icon name="right" tone="deep" size={18} />
          </PageLink>
        )}
      </Box>
    </Box>
  );
}
