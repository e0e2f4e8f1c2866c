import '../../../components/row-table.css';
import './policies.css';
import './draft-page.css';
import './draft-parts.css';
import './draft-reviews.css';
import './draft-text.css';
import type { ConsolePolicy } from '@mingchuang/shared/policies/console-policies.types';
import { VALIDITY_NAMES } from '@mingchuang/shared/policies/policies.words';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { RichText } from '../../../components/rich-text.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { moment } from '../../../lib/format.ts';
import { usePolicy, usePolicyVersion } from '../api/published.ts';
import { kindWords, shortHash } from '../components/draft-words.ts';
import { FileRows } from '../components/files-part.tsx';
import { LinkRows } from '../components/links-part.tsx';
import { Materials } from '../components/materials.tsx';
import { Part } from '../components/part.tsx';
import { textPictures } from '../components/pictures.ts';
import { PolicyActions } from '../components/policy-actions.tsx';
import { AbolishDialog, ChannelDialog } from '../components/policy-dialogs.tsx';
import { ChannelsPart, PolicyFacts, VersionsPart } from '../components/policy-parts.tsx';
import { VALIDITY_TONES } from '../components/published-table.tsx';

/** One published text with its versions. */
export function PublishedPage({ mayDraft }: { mayDraft: boolean }) {
  const { id = '' } = useParams();
  const policy = usePolicy(id);
  return (
    <main id="room" className="pub-draft" tabIndex={-1}>
      {policy.data ? (
        <Opened key={id} policy={policy.data} mayDraft={mayDraft} />
      ) : (
        <div className="page">
          <h1 className="sr">已发布的一篇</h1>
          {policy.isError ? (
            <Failure error={policy.error} onRetry={() => void policy.refetch()} />
          ) : (
            <Bones widths={['45%', '100%', '100%', '70%']} label="正在打开" />
          )}
        </div>
      )}
    </main>
  );
}

function Opened({ policy, mayDraft }: { policy: ConsolePolicy; mayDraft: boolean }) {
  const [readId, setReadId] = useState<string | null>(null);
  const [asking, setAsking] = useState<'abolish' | 'logChannel' | null>(null);
  const [note, setNote] = useState('');
  const newest = policy.history[0]?.id ?? null;
  const old = readId === newest ? null : readId;
  const done = (words: string) => {
    setAsking(null);
    setNote(words);
  };
  return (
    <div className="pub-desk">
      <header className="pub-head">
        <Link className="btn btn-link" to="/policies/published">
          已发布
          <Icon name="right" size={14} />
        </Link>
        <span className="tag">{kindWords(policy)}</span>
        <span className={`tag ${VALIDITY_TONES[policy.validity]}`}>{VALIDITY_NAMES[policy.validity]}</span>
        <strong>第 {policy.versionNumber} 版</strong>
        <p className="pub-head-end">
          <span>{policy.indexNumber}</span>
          <span className="pub-by">{moment(policy.publishedAt)} 发布</span>
        </p>
      </header>
      <div className="pub-text">{old === null ? <Current policy={policy} /> : <OldVersion id={old} onBack={() => setReadId(null)} />}</div>
      <aside className="pub-rail" aria-label="这一篇的各项">
        <div className="pub-rail-parts">
          <PolicyFacts policy={policy} />
          <VersionsPart history={policy.history} readId={readId ?? newest} onRead={setReadId} />
          {policy.kind === 'document' && (
            <Part name="plan" title="解读">
              <Materials policyId={policy.id} title={policy.title} theme={policy.theme} plan={null} known={policy.interpretations} mayDraft={mayDraft} />
            </Part>
          )}
          <ChannelsPart policy={policy} />
          <Part name="links" title="关联">
            <LinkRows links={policy.links} none="没有关联的内容。" />
          </Part>
          <Part name="files" title="附件">
            <FileRows files={policy.attachments} />
          </Part>
        </div>
      </aside>
      <PolicyActions
        policy={policy}
        note={note}
        onAsk={(wanted) => {
          setNote('');
          setAsking(wanted);
        }}
      />
      {asking === 'abolish' && <AbolishDialog policy={policy} onDone={done} onClose={() => setAsking(null)} />}
      {asking === 'logChannel' && <ChannelDialog policy={policy} onDone={done} onClose={() => setAsking(null)} />}
    </div>
  );
}

function Current({ policy }: { policy: ConsolePolicy }) {
  return (
    <article className="pub-reading" aria-labelledby="policy-title">
      <h1 id="policy-title" tabIndex={-1}>
        {policy.title}
      </h1>
      <p className="pub-reading-facts">
        {[policy.issuer, policy.number, `${policy.characters} 字`].filter(Boolean).join('　')}
        {policy.contentHash !== null && (
          <span className="pub-hash" title={policy.contentHash}>
            文字校验 {shortHash(policy.contentHash)}
          </span>
        )}
      </p>
      {policy.summary !== '' && <p className="pub-summary">{policy.summary}</p>}
      <RichText blocks={policy.blocks} fileUrl={textPictures(policy.pictures)} />
    </article>
  );
}

/** A text that was replaced; it is kept and never changes. */
function OldVersion({ id, onBack }: { id: string; onBack: () => void }) {
  const version = usePolicyVersion(id);
  if (version.isError) return <Failure error={version.error} onRetry={() => void version.refetch()} />;
  if (version.data === undefined) return <Bones widths={['60%', '100%', '90%']} label="正在取这一版" />;
  const { content, number, publishedAt } = version.data;
  return (
    <article className="pub-reading" aria-labelledby="policy-title">
      <p className="pub-note pub-note-warn">
        <Icon name="clock" />
        <span>
          这是第 {number} 版，{moment(publishedAt)} 发布，后来被新的版本替换。
          <Button tone="link" onClick={onBack}>
            看现在的
          </Button>
        </span>
      </p>
      <h1 id="policy-title" tabIndex={-1}>
        {content.title}
      </h1>
      {content.summary !== '' && <p className="pub-summary">{content.summary}</p>}
      <RichText blocks={content.blocks} fileUrl={textPictures(version.data.pictures)} />
    </article>
  );
}
