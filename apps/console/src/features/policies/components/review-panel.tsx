import { OPINION_MAX, type PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { type ReviewStage, STAGE_NAMES } from '@mingchuang/shared/policies/policies.words';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choices } from '../../../components/choices.tsx';
import { Icon } from '../../../components/icon.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { moment } from '../../../lib/format.ts';
import { useDraftStep } from '../api/drafts.ts';
import { shortHash } from './draft-words.ts';
import { Fault } from './part.tsx';

const ID = 'review-opinion';
/** what each stage answers for */
const LOOKS_AT: Record<ReviewStage, string> = {
  first: '看文字、格式、要素和个人信息',
  second: '看政策依据、内容和解读方案',
  final: '决定能不能公开、什么时候公开',
  secrecy: '看有没有国家秘密、工作秘密和不能公开的内容',
};

interface ReviewPanelProps {
  draft: PolicyDraft;
  stages: readonly ReviewStage[];
  onDone: (words: string) => void;
}

/** The opinion on the text that stands beside it; it counts for this very text and for no other. */
export function ReviewPanel({ draft, stages, onDone }: ReviewPanelProps) {
  const [chosen, setChosen] = useState<ReviewStage | null>(null);
  const [opinion, setOpinion] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // The hash of what was read: a text that changes meanwhile is read again before anything is said of it.
  const [read, setRead] = useState({ hash: draft.contentHash, version: draft.version });
  const step = useDraftStep(draft);
  const stage = stages.find((one) => one === chosen) ?? stages[0];
  const changed = read.hash !== draft.contentHash;
  if (stage === undefined) return null;

  function give(passed: boolean) {
    if (stage === undefined || changed || step.isPending) return;
    if (!passed && opinion.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const version = draft.contentHash === read.hash ? draft.version : read.version;
    step.mutate(
      { step: 'review', stage, passed, opinion: opinion.trim(), contentHash: read.hash, version },
      { onSuccess: () => onDone(`${STAGE_NAMES[stage]}${passed ? '已通过' : '已退回'}`) },
    );
  }

  return (
    <section className="card pub-part pub-review" aria-labelledby="review-title">
      <div className="pub-part-top">
        <h2 id="review-title">您来{STAGE_NAMES[stage]}</h2>
        <span className="cap">{LOOKS_AT[stage]}</span>
      </div>
      {stages.length > 1 && (
        <Choices
          legend="审哪一级"
          className="segments"
          options={stages.map((one) => ({ value: one, label: STAGE_NAMES[one] }))}
          value={stage}
          onChoose={setChosen}
        />
      )}
      <p className="cap">
        您看的这一稿：{shortHash(read.hash)}，{draft.drafterName}起草，{draft.submittedAt === null ? '' : `${moment(draft.submittedAt)} 提交`}
      </p>
      {changed && (
        <p className="pub-note pub-note-warn" role="alert">
          <Icon name="alert" />
          <span>
            您看的时候稿件有修改，现在是 {shortHash(draft.contentHash)}。
            <Button tone="link" onClick={() => setRead({ hash: draft.contentHash, version: draft.version })}>
              已看过新的文字
            </Button>
          </span>
        </p>
      )}
      <label htmlFor={ID}>意见</label>
      <textarea
        ref={field}
        id={ID}
        className="field"
        rows={3}
        maxLength={OPINION_MAX}
        placeholder="通过的可以不写；退回的写明哪里要改"
        aria-invalid={missing || undefined}
        aria-describedby={missing ? `${ID}-fault` : undefined}
        value={opinion}
        onChange={(event) => {
          setMissing(false);
          setOpinion(event.target.value);
        }}
      />
      <Fault id={ID} words={missing ? '退回要写明意见，方便起草人修改' : undefined} />
      {step.isError && (
        <p className="pub-note pub-note-bad" role="alert">
          <Icon name="stop" />
          {sentenceOf(step.error)}
        </p>
      )}
      <div className="pub-review-foot">
        <Button tone="primary" icon="check" disabled={changed} busy={step.isPending} onClick={() => give(true)}>
          {STAGE_NAMES[stage]}通过
        </Button>
        <Button tone="outline" disabled={changed} busy={step.isPending} onClick={() => give(false)}>
          退回修改
        </Button>
      </div>
    </section>
  );
}
