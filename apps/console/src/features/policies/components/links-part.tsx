import { LINKS_MAX, type PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import type { LinkRelation, LinkTarget, PolicyLink } from '@mingchuang/shared/policies/policies.types';
import { Link } from 'react-router';
import { type ContentForm, contentId } from './content-form.tsx';
import { RemoveButton } from './interpretation-fields.tsx';
import { useTitles } from './known-titles.ts';
import { Fault, Part } from './part.tsx';
import { TextPicker } from './text-picker.tsx';

const TARGET_NAMES: Record<LinkTarget, string> = { policy: '公开内容', consultation: '意见征集', letter: '来信' };
const RELATION_NAMES: Record<LinkRelation, string> = {
  interprets: '解读',
  interpretedBy: '被它解读',
  abolishes: '废止',
  abolishedBy: '被它废止',
  related: '相关',
};

/** What is related; what it interprets stands with its own facts. */
export function LinksPart({ draft, of }: { draft: PolicyDraft; of: ContentForm | null }) {
  return (
    <Part name="links" title="关联">
      {of === null ? <LinkRows links={draft.links} none="没有关联的内容。" /> : <LinksForm of={of} self={draft.policyId} />}
    </Part>
  );
}

function LinksForm({ of, self }: { of: ContentForm; self: string }) {
  const titles = useTitles();
  const { links } = of.content;
  const id = contentId('links');
  return (
    <>
      <ul className="pub-chosen">
        {links.map((link) => (
          <li key={`${link.target} ${link.id}`}>
            <span>
              {titles.titleOf(link.id)}
              {link.target !== 'policy' && <span className="cap">（{TARGET_NAMES[link.target]}）</span>}
            </span>
            <RemoveButton name={titles.titleOf(link.id)} onRemove={() => of.change({ links: links.filter((one) => one !== link) })} />
          </li>
        ))}
      </ul>
      {links.length < LINKS_MAX && (
        <TextPicker
          id={id}
          label="找相关的文件、征集、来信"
          scope={{ neighbours: true }}
          without={[...links.map((link) => link.id), ...of.content.interprets, self]}
          onChoose={(found) => {
            titles.keep(found);
            of.change({ links: [...links, { target: found.target, id: found.id }] });
          }}
        />
      )}
      <Fault id={id} words={of.faultOf('links')} />
    </>
  );
}

export function LinkRows({ links, none }: { links: readonly PolicyLink[]; none: string }) {
  if (links.length === 0) return <p className="pub-quiet">{none}</p>;
  return (
    <ul className="pub-rows">
      {links.map(({ relation, target, id, title, publishedOn }) => (
        <li key={`${relation} ${id}`}>
          {target === 'policy' && publishedOn !== null ? (
            <Link to={`/policies/published/${id}`}>{title}</Link>
          ) : (
            <span>{title ?? `已经不公开的${TARGET_NAMES[target]}`}</span>
          )}
          <span className="pub-row-more">
            {RELATION_NAMES[relation]}
            {publishedOn === null && target === 'policy' && '，还没有发布'}
          </span>
        </li>
      ))}
    </ul>
  );
}
