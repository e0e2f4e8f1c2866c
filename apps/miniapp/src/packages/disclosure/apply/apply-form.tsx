import { CONFIRM_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import type { ApplicationOffer } from '@mingchuang/shared/messages/offers.types';
import { useEffect, useState } from 'react';
import { type ApplicationDraft, draftFrom, emptyDraft } from '../../../applications/draft.rules';
import { keepApplication, keptApplication, useKeptApplication } from '../../../applications/drafts';
import { FIELDS, type Field } from '../../../applications/faults.rules';
import { Box, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { StepPage } from '../../../components/step-page';
import { DOCUMENTS } from '../../../hooks/use-documents';
import { useEditedDraft } from '../../../hooks/use-edited-draft';
import { useOffered } from '../../../hooks/use-offered';
import { useUploads } from '../../../hooks/use-uploads';
import { keptPhone } from '../../../letters/drafts';
import { matchingDocuments } from '../../../platform/api';
import { clockTime } from '../../../platform/clock';
import { scrollToTop, showField } from '../../../platform/device';
import { back } from '../../../platform/navigation';
import { onNetworkReturn } from '../../../platform/network';
import { useElder } from '../../../platform/preferences';
import { useSteps } from '../../../platform/steps';
import { toast } from '../../../platform/toast';
import { uuid } from '../../../platform/uuid';
import { useSend } from '../parts/use-send';
import { CheckView } from './check-view';
import { ErrorSummary } from './error-summary';
import { type FormProps, idOf, type Summary } from './form.types';
import { IdentitySheet } from './identity-sheet';
import { PlainForm } from './plain-form';
import { faultsIn, sendApplication } from './send-application';
import { STEPS, stepOf } from './step-list';
import { useErrors } from './use-errors';

const TITLE = '申请公开';
const CHECKING = STEPS.length;

/** What lies on the device goes on; beside a letter that is a draft of the same one, for another was asked about. */
function startDraft(owner: string, offer: ApplicationOffer | null): ApplicationDraft {
  const kept = keptApplication();
  if (kept !== null) return kept;
  const empty = emptyDraft(uuid(), keptPhone(), owner);
  return offer === null ? empty : draftFrom(offer, empty);
}
const keep = (draft: ApplicationDraft): void => {
  if (!keepApplication(draft)) toast('手机存不下了，请先别离开这一页');
};

/** The application: filled in on one page, or one question a screen in 长辈版, then looked through and sent. */
export function ApplyForm({ owner, offer }: { owner: string; offer: ApplicationOffer | null }) {
  const elder = useElder();
  const [restored] = useState(() => keptApplication() !== null);
  const [draft, edit] = useEditedDraft(() => startDraft(owner, offer), keep);
  const savedAt = useKeptApplication()?.savedAt ?? null;
  /** a step of 长辈版, or CHECKING; 普通版 knows only whether it is CHECKING */
  const [place, setPlace] = useSteps();
  /** went on once, so the summary stands at the head until all is mended */
  const [tried, setTried] = useState(false);
  const [target, setTarget] = useState<Field | null>(null);
  const [choosingIdentity, setChoosingIdentity] = useState(false);
  const errors = useErrors(draft);
  const matches = useOffered(draft.information, matchingDocuments);
  const uploads = useUploads(DOCUMENTS, draft.files.length, (file) => change((before) => ({ ...before, files: [...before.files, file] })));

  const move = (to: number): void => {
    setTried(false);
    setPlace(to);
    void scrollToTop();
  };
  const open = (field: Field): void => {
    if (place === CHECKING || (elder && stepOf(field) !== place)) setPlace(stepOf(field));
    setTarget(field);
  };
  // the field is on the screen only after the step has changed
  useEffect(() => {
    if (target === null) return;
    setTarget(null);
    showField(idOf(target)).catch((error: unknown) => console.info('field not shown', error));
  }, [target]);

  const send = useSend({
    post: sendApplication,
    arrivedBefore: '前一次提交已经送到，请先看“我的申请”。再点提交，会另交一份。',
    onFields: (named) => {
      const faults = faultsIn(named);
      if (faults.length === 0) return false;
      errors.refuse(faults);
      setTried(true);
      const [first] = faults;
      if (first !== undefined) setPlace(stepOf(first.field));
      void scrollToTop();
      return true;
    },
    onArrivedBefore: () => edit((before) => ({ ...before, key: uuid() })),
  });
  const change: FormProps['change'] = (next) => {
    send.forget();
    edit(next);
  };
  const { waiting, submit } = send;
  useEffect(() => (waiting && place === CHECKING ? onNetworkReturn(() => submit(draft)) : undefined), [waiting, place, submit, draft]);

  const goOn = (fields: readonly Field[], to: number): void => {
    if (errors.pass(fields)) {
      move(to);
      return;
    }
    setTried(true);
    void scrollToTop();
  };

  const step = STEPS[place];
  const form: FormProps = {
    draft,
    change,
    errorOf: errors.of,
    onLeave: errors.onLeave,
    restored,
    shortened: offer?.shortened ?? false,
    uploads,
    matches,
    chooseIdentityKind: () => setChoosingIdentity(true),
  };
  const here = elder && step !== undefined ? errors.shown.filter(({ field }) => step.fields.includes(field)) : errors.shown;
  const summary: Summary = { faults: tried ? here : [], onOpen: open };
  const over = choosingIdentity ? (
    <IdentitySheet
      value={draft.identityKind}
      onChoose={(identityKind) => {
        change((before) => (before.identityKind === identityKind ? before : { ...before, identityKind, identityNumber: '' }));
        setChoosingIdentity(false);
      }}
      onClose={() => setChoosingIdentity(false)}
    />
  ) : null;

  const check = <CheckView draft={draft} matches={matches} onChange={open} waiting={waiting} />;
  const sendButton = (
    <Button wide reason={uploads.missing} busy={send.busy ? '正在送出' : null} onPress={() => (errors.pass(FIELDS) ? submit(draft) : goOn(FIELDS, CHECKING))}>
      提交申请
    </Button>
  );

  if (elder) {
    const total = STEPS.length + 1;
    const leave = (): void => (place === 0 ? void back() : move(place - 1));
    return (
      <StepPage
        title={TITLE}
        question={step === undefined ? '请核对一遍' : step.question(draft)}
        place={place}
        total={total}
        saved={savedAt !== null}
        over={over}
        onBack={leave}
        onPrevious={place === 0 ? null : leave}
        next={
          step === undefined ? (
            sendButton
          ) : (
            <Button wide reason={step.files ? uploads.missing : null} onPress={() => goOn(step.fields, place + 1)}>
              下一步
            </Button>
          )
        }
      >
        <ErrorSummary {...summary} />
        {step === undefined ? check : <step.view {...form} />}
      </StepPage>
    );
  }
  if (place === CHECKING) {
    return (
      <Page
        title="核对申请"
        onBack={() => move(0)}
        foot={
          <>
            {sendButton}
            <Box role="status" className="foot-note">{`提交以后，局里 ${CONFIRM_WORKING_DAYS} 个工作日内和您确认收到`}</Box>
          </>
        }
      >
        <ErrorSummary {...summary} />
        {check}
      </Page>
    );
  }
  return (
    <Page
      title={TITLE}
      over={over}
      foot={
        <>
          <Button reason={uploads.missing} onPress={() => goOn(FIELDS, CHECKING)}>
            下一步，核对一遍
          </Button>
          <Box role="status" className="foot-note">
            <Words>{savedAt === null ? '不用说明拿来做什么，一般不收钱' : `草稿 ${clockTime(savedAt)} 已存好，证件号码不存`}</Words>
          </Box>
        </>
      }
    >
      <PlainForm form={form} summary={summary} />
    </Page>
  );
}
