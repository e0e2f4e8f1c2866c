import './steps.css';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { articleWords } from '@mingchuang/shared/disclosure/disclosure.words';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../../../components/button.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { sentenceOf } from '../../../../lib/api-error.ts';
import type { Offer } from '../case-offers.ts';
import { FilesField } from './files-field.tsx';
import { ReplyPreview } from './reply-preview.tsx';
import type { StepContext } from './step.types.ts';
import { fieldId, StepField } from './step-field.tsx';
import { STEP_FORMS } from './step-forms.ts';
import { messageAt } from './step-values.ts';
import { ACTION_WORDS } from './step-words.ts';
import { useStepForm } from './use-step-form.ts';

interface StepPanelProps {
  offer: Offer;
  context: StepContext;
  staffId: string;
  /** what changed since it was opened */
  news: ReactNode;
  /** beside the form: the draft that is reviewed or signed */
  children?: ReactNode;
  onDone: (after: ConsoleCase) => void;
  onClose: () => void;
}

const TITLE_ID = 'step-title';

/** One step in the place where it was chosen; Esc goes back, and what was typed stays. */
export function StepPanel({ offer, context, staffId, news, children, onDone, onClose }: StepPanelProps) {
  const { action, allowed, reason, warning, article } = offer;
  const form = STEP_FORMS[action];
  const state = useStepForm({ action, form, context, staffId, onDone });
  const title = useRef<HTMLHeadingElement>(null);
  const { values, fields, error } = state;
  useEffect(() => title.current?.focus(), []);
  // Whoever has read what changed goes on from there.
  const { version } = context.it;
  const forget = useRef(state.forgetError);
  forget.current = state.forgetError;
  const shown = useRef(version);
  useEffect(() => {
    if (shown.current !== version) forget.current();
    shown.current = version;
  }, [version]);
  const firstWrong = state.error === null ? undefined : fields.find(({ name }) => messageAt(state.messages, name) !== null)?.name;
  useEffect(() => {
    if (firstWrong !== undefined) document.getElementById(fieldId(firstWrong))?.focus();
  }, [firstWrong]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (refusal !== null) return;
    const gap = state.send();
    if (gap !== null) document.getElementById(fieldId(gap))?.focus();
  }

  const refusal = allowed ? (form.refuse?.(context, values) ?? null) : reason;
  const notes = form.notes?.(context, values) ?? [];
  // A form that works the warning out says it better.
  const warned = notes.some(({ tone }) => tone === 'warn');
  const atFields = error !== null && firstWrong !== undefined;
  return (
    <section
      className="card step-panel"
      aria-labelledby={TITLE_ID}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing && !state.sending) onClose();
      }}
    >
      <div className="card-top">
        <h2 id={TITLE_ID} ref={title} tabIndex={-1}>
          {ACTION_WORDS[action].name}
        </h2>
        <span className="cap">依据{articleWords(article)}</span>
      </div>
      <p className="step-help">{form.help}</p>
      {!state.sending && news}
      {state.stale !== null && (
        <p className="step-note step-note-warn" role="alert">
          <Icon name="alert" />
          {state.stale.title}
        </p>
      )}
      {warning && !warned && (
        <p className="step-note step-note-warn">
          <Icon name="alert" />
          {warning}
        </p>
      )}
      {children}
      <form className="step-form" onSubmit={onSubmit} noValidate>
        {fields.map((field) =>
          field.kind === 'files' ? (
            <FilesField
              key={field.name}
              id={fieldId(field.name)}
              label={field.label}
              files={state.files}
              message={messageAt(state.messages, field.name)}
              onChange={state.changeFiles}
            />
          ) : (
            <StepField
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              message={messageAt(state.messages, field.name)}
              onChange={(value) => state.change(field.name, value)}
            />
          ),
        )}
        <div aria-live="polite">
          {notes.map(({ tone, text }) => (
            <p key={text} className={`step-note step-note-${tone}`}>
              <Icon name={tone === 'warn' ? 'alert' : 'info'} />
              {text}
            </p>
          ))}
        </div>
        {error !== null && state.stale === null && !atFields && (
          <p className="step-note step-note-bad" role="alert">
            <Icon name="stop" />
            {sentenceOf(error)}
          </p>
        )}
        {refusal !== null && (
          <p id="step-refusal" className="step-note step-note-warn">
            <Icon name="lock" />
            {refusal}
          </p>
        )}
        <div className="step-foot">
          <Button
            type="submit"
            tone="primary"
            busy={state.sending}
            disabled={refusal !== null}
            aria-describedby={refusal === null ? undefined : 'step-refusal'}
          >
            {form.submit}
          </Button>
          {form.preview && <ReplyPreview caseId={context.it.id} whole={state.whole} />}
          <Button onClick={onClose}>先不办</Button>
          {state.typed && (
            <span className="step-kept cap">
              写的内容留在这台电脑上，直到发出
              <Button tone="link" onClick={state.startAgain}>
                清空
              </Button>
            </span>
          )}
        </div>
      </form>
    </section>
  );
}
