import './case-page.css';
import './case-cards.css';
import type { StaffSession } from '@mingchuang/shared/auth/auth.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { Bones, Failure } from '../../../components/states.tsx';
import { useCase, useLegalDays, useUnitChoices } from '../api/case.ts';
import { actionButtonId, CaseActions } from '../components/case-actions.tsx';
import { CaseApplication } from '../components/case-application.tsx';
import { CaseAnswer, CaseDraft, DraftObjections, DraftText } from '../components/case-draft.tsx';
import { CASE_TITLE_ID, CaseClockCard, CaseHead } from '../components/case-head.tsx';
import { CaseHints } from '../components/case-hints.tsx';
import { CaseLetters } from '../components/case-letters.tsx';
import { CaseNews, newsOf, newsWords } from '../components/case-news.tsx';
import { offersOf } from '../components/case-offers.ts';
import { CaseConsultations, CaseLedger, CaseRemedies } from '../components/case-records.tsx';
import { dropKeptOfOthers } from '../components/steps/kept.ts';
import { StepPanel } from '../components/steps/step-panel.tsx';
import { ACTION_WORDS, type StaffAction } from '../components/steps/step-words.ts';

/** One application with everything about it, and what may be done now. */
export function CasePage({ session }: { session: StaffSession }) {
  const { id = '' } = useParams();
  const opened = useCase(id);
  const staffId = session.staff.id;
  useEffect(() => dropKeptOfOthers(staffId), [staffId]);
  return (
    <main id="room" className="page case-page" tabIndex={-1}>
      {opened.data ? (
        <Opened key={id} latest={opened.data} session={session} />
      ) : (
        <>
          <h1 className="sr">公开申请</h1>
          {opened.isError ? (
            <Failure error={opened.error} onRetry={() => void opened.refetch()} />
          ) : (
            <Bones widths={['45%', '100%', '100%', '70%']} label="正在打开申请" />
          )}
        </>
      )}
    </main>
  );
}

function Opened({ latest, session }: { latest: ConsoleCase; session: StaffSession }) {
  const [seen, setSeen] = useState(latest);
  const [action, setAction] = useState<StaffAction | null>(null);
  const [note, setNote] = useState('');
  const [focus, setFocus] = useState<string | null>(null);
  const { calendar, today } = useLegalDays();
  const units = useUnitChoices();
  // While a step is filled in, the case stands as it was read; what is new is told beside the form.
  const it = latest.version === seen.version || (action === null && latest.version > seen.version) ? latest : seen;
  const offers = offersOf(it);
  const offer = offers.find((one) => one.action === action);

  useEffect(() => {
    // The answer to one's own step is here before the query tells of it.
    if (action !== null || latest === seen || latest.version < seen.version) return;
    if (latest.version > seen.version) setNote(`有新变化：${newsWords(newsOf(seen, latest))}`);
    setSeen(latest);
  }, [action, latest, seen]);
  useFocus(focus, () => setFocus(null));

  function close(chosen: StaffAction) {
    setAction(null);
    setFocus(actionButtonId(chosen));
  }

  function done(chosen: StaffAction, after: ConsoleCase) {
    setSeen(after);
    setAction(null);
    setNote(doneWords(chosen, it, after));
    setFocus(CASE_TITLE_ID);
  }

  return (
    <>
      <CaseHead it={it} note={note} />
      <CaseClockCard it={it} now={today} />
      <div className="case-columns">
        <div className="case-column">
          <CaseApplication it={it} mayAsk={session.capabilities.includes('answer')} />
          <CaseConsultations it={it} />
        </div>
        <div className="case-column">
          {offer === undefined ? (
            <CaseActions
              it={it}
              offers={offers}
              onChoose={(chosen) => {
                setNote('');
                setAction(chosen);
              }}
            />
          ) : (
            <StepPanel
              key={offer.action}
              offer={offer}
              context={{ it, today, calendar, units }}
              staffId={session.staff.id}
              news={<CaseNews seen={it} latest={latest} onAdopt={() => setSeen(latest)} />}
              onDone={(after) => done(offer.action, after)}
              onClose={() => close(offer.action)}
            >
              {(offer.action === 'review' || offer.action === 'sign' || offer.action === 'returnDraft') && (
                <>
                  <DraftObjections it={it} />
                  <DraftText it={it} />
                </>
              )}
            </StepPanel>
          )}
          <CaseAnswer it={it} />
          {offer === undefined && <CaseDraft it={it} />}
        </div>
        <div className="case-column">
          <CaseLetters letters={it.letters} />
          <CaseLedger it={it} />
          <CaseRemedies it={it} />
          <CaseHints hints={it.hints} />
        </div>
      </div>
    </>
  );
}

/** What was done, and the letters that came of it. */
function doneWords(action: StaffAction, before: ConsoleCase, after: ConsoleCase): string {
  const known = new Set(before.letters.map(({ id }) => id));
  const letters = after.letters.filter(({ id }) => !known.has(id)).map(({ title, number }) => `${title} ${number}`);
  return `已办：${ACTION_WORDS[action].name}${letters.length === 0 ? '' : `。生成 ${letters.join('、')}`}`;
}

/** Moves the focus once what it goes to stands on the screen; a button that is gone hands it to the head. */
function useFocus(id: string | null, done: () => void): void {
  const latest = useRef(done);
  latest.current = done;
  useEffect(() => {
    if (id === null) return;
    const target = document.getElementById(id) ?? document.getElementById(CASE_TITLE_ID);
    target?.focus();
    if (id === CASE_TITLE_ID) document.getElementById('room')?.scrollTo({ top: 0 });
    latest.current();
  }, [id]);
}
