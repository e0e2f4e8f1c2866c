import type { FieldError } from '@mingchuang/shared/errors';
import { findingsOf } from '@mingchuang/shared/policies/content.rules';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { contentFaults } from '@mingchuang/shared/policies/publishing.rules';
import { useState } from 'react';
import { Announcer } from '../../../components/announcer.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { useToday } from '../api/choices.ts';
import { useDraftStep } from '../api/drafts.ts';
import { ActionBar } from './action-bar.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { type ContentForm, contentId, faultsByField } from './content-form.tsx';
import { DraftHead } from './draft-head.tsx';
import { DraftRail } from './draft-rail.tsx';
import { DRAFT_TITLE_ID, DraftReading, DraftWriting } from './draft-text.tsx';
import { actionOf, isWritten, stagesFor } from './draft-words.ts';
import { type Choices, choicesFor, knownChoices, openFindings } from './findings.ts';
import { ImportDialog } from './import-dialog.tsx';
import { TitlesContext, useKnownTitles } from './known-titles.ts';
import { goToPart } from './part.tsx';
import { SaveStatus } from './save-status.tsx';
import { type Asking, StepDialog } from './step-dialogs.tsx';
import { useDraftEditor } from './use-draft-editor.ts';

/** A draft that is written, read or reviewed: the text on the left, everything about it on the right, what can be done at the foot. */
export function DraftDesk({ draft, mayDraft }: { draft: PolicyDraft; mayDraft: boolean }) {
  const editor = useDraftEditor(draft);
  const today = useToday();
  const submit = useDraftStep(draft);
  const titles = useKnownTitles(draft.links);
  const [choices, setChoices] = useState<Choices>(() => knownChoices(draft.findings));
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<FieldError[]>([]);
  const [rewriting, setRewriting] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [importing, setImporting] = useState(false);
  const [note, setNote] = useState('');

  const writing = actionOf(draft, 'save').allowed && (isWritten(draft) || rewriting);
  const content = writing ? editor.content : draft.content;
  const findings = writing ? findingsOf(content) : draft.findings;
  const faults = contentFaults(content, { baseNumber: draft.baseNumber, today });
  const shown = faultsByField(asked ? [...faults, ...refused] : refused);
  const form: ContentForm | null = writing
    ? {
        content,
        change: (part) => {
          setNote('');
          setRefused((before) => before.filter(({ field }) => !Object.keys(part).includes(field.split(/[.:]/)[0] ?? '')));
          editor.change(part);
        },
        faultOf: (field) => shown.get(field),
      }
    : null;

  async function onSubmit() {
    setAsked(true);
    setNote('');
    const [first] = faults;
    if (first !== undefined) return lead(first.field);
    if (openFindings(findings, choices) > 0) return goToPart('findings');
    if (!(await editor.save())) return;
    submit.mutate(
      { step: 'submit', choices: choicesFor(findings, choices), version: editor.version() },
      {
        onSuccess: () => done('已提交审核'),
        onError: (error) => {
          const fields = error instanceof ApiError ? error.fields : [];
          setRefused(fields);
          if (fields[0] !== undefined) lead(fields[0].field);
        },
      },
    );
  }

  function done(words: string) {
    setAsking(null);
    setAsked(false);
    setRewriting(false);
    setNote(words);
    document.getElementById(DRAFT_TITLE_ID)?.focus();
  }

  function lead(field: string) {
    const name = field.split(/[.:]/)[0] ?? field;
    const place = document.getElementById(contentId(name));
    if (place === null) goToPart('findings');
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }

  const { state } = editor;
  return (
    <TitlesContext.Provider value={titles}>
      <Announcer text={note} />
      <div className="pub-desk">
        <DraftHead draft={draft} />
        <div className="pub-text">
          {state.kind === 'conflict' && <ConflictNote state={state} mine={editor.content} onSettle={editor.settle} />}
          {form === null ? <DraftReading draft={draft} /> : <DraftWriting of={form} draft={draft} />}
        </div>
        <DraftRail
          draft={draft}
          content={content}
          form={form}
          findings={findings}
          choices={choices}
          onChoose={setChoices}
          faults={faults}
          stages={stagesFor(draft)}
          mayDraft={mayDraft}
          onReviewed={done}
        />
        <ActionBar
          draft={draft}
          writing={writing}
          busy={submit.isPending}
          status={
            submit.isError && !(submit.error instanceof ApiError && submit.error.fields.length > 0) ? (
              <span className="pub-saved tone-bad">
                <Icon name="stop" />
                {sentenceOf(submit.error)}
              </span>
            ) : note !== '' ? (
              <span className="pub-saved tone-ok">
                <Icon name="done" />
                {note}
              </span>
            ) : writing ? (
              <SaveStatus state={state} />
            ) : null
          }
          onSubmit={() => void onSubmit()}
          onImport={() => setImporting(true)}
          onAsk={setAsking}
        />
      </div>
      {asking !== null && (
        <StepDialog
          asking={asking}
          draft={draft}
          onDone={done}
          onClose={() => setAsking(null)}
          onRewrite={() => {
            setAsking(null);
            setRewriting(true);
          }}
        />
      )}
      {importing && (
        <ImportDialog
          content={editor.content}
          onTake={(part) => {
            editor.change(part);
            setImporting(false);
          }}
          onClose={() => setImporting(false)}
        />
      )}
    </TitlesContext.Provider>
  );
}
