import { useEffect, useRef, useState } from 'react';
import { Box, Landmark, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { DOCUMENTS } from '../../../hooks/use-documents';
import { useEditedDraft } from '../../../hooks/use-edited-draft';
import { useQuery } from '../../../hooks/use-query';
import { useUploads } from '../../../hooks/use-uploads';
import { keepPhone, keptPhone } from '../../../letters/drafts';
import { getMyApplication, submitCorrection } from '../../../platform/api';
import { clockTime, today } from '../../../platform/clock';
import { scrollToTop, showField } from '../../../platform/device';
import { replace, routes } from '../../../platform/navigation';
import { onNetworkReturn } from '../../../platform/network';
import { toast } from '../../../platform/toast';
import { uuid } from '../../../platform/uuid';
import { ErrorSummary } from '../apply/error-summary';
import { IdentitySheet } from '../apply/identity-sheet';
import { useSend } from '../parts/use-send';
import { type CorrectionDraft, emptyCorrection, toCorrection, withSource } from './draft.rules';
import { keepCorrection, keepCorrectionReceipt, keptCorrection, useKeptCorrection } from './drafts';
import { CORRECTION_CONTENTS, type CorrectionFault, correctionFaultsOf, correctionField } from './faults.rules';
import { ContentFields, EvidenceFields, idOf, WhoFields } from './fields';
import { CorrectionIntro } from './intro';

const startDraft = (owner: string): CorrectionDraft => keptCorrection() ?? emptyCorrection(uuid(), keptPhone(), owner);
const keep = (draft: CorrectionDraft): void => {
  if (!keepCorrection(draft)) toast('手机存不下了，请先别离开这一页');
};

async function post(draft: CorrectionDraft): Promise<void> {
  const receipt = await submitCorrection(toCorrection(draft), draft.key);
  keepPhone(draft.phone, draft.owner);
  keepCorrectionReceipt(draft, receipt);
  await replace(routes.correctionSent());
}

interface CorrectFormProps {
  owner: string;
  /** one's own answered application it is about */
  application: string | undefined;
}

/** One page: which record, what is wrong, what shows it, and who asks. */
export function CorrectForm({ owner, application }: CorrectFormProps) {
  const [restored] = useState(() => keptCorrection() !== null);
  const [draft, edit] = useEditedDraft(() => startDraft(owner), keep);
  const savedAt = useKeptCorrection()?.savedAt ?? null;
  const [choosing, setChoosing] = useState(false);
  /** sent once, so what is wrong is said until all is mended */
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ faults: readonly CorrectionFault[]; draft: CorrectionDraft } | null>(null);
  const uploads = useUploads(DOCUMENTS, draft.files.length, (file) => change((before) => ({ ...before, files: [...before.files, file] })));
  const source = useQuery(application === undefined ? null : `correct ${application}`, () => getMyApplication(application ?? '')).data;
  const named = useRef<string | null>(null);
  useEffect(() => {
    if (source === null || named.current === source.id) return;
    named.current = source.id;
    edit((before) => withSource(before, { id: source.id, number: source.number }));
  }, [source, edit]);

  const own = correctionFaultsOf(draft, today());
  // what the server said holds until the field is changed
  const said = (refused?.faults ?? []).filter(
    ({ field }) => CORRECTION_CONTENTS[field](draft) === (refused === null ? null : CORRECTION_CONTENTS[field](refused.draft)),
  );
  const faults = [...own, ...said.filter(({ field }) => !own.some((one) => one.field === field))];
  const shown = tried ? faults : [];
  const send = useSend<CorrectionDraft>({
    post,
    arrivedBefore: '前一次提交已经送到，请先看“我的更正申请”。再点提交，会另交一份。',
    onArrivedBefore: () => edit((before) => ({ ...before, key: uuid() })),
    onFields: (errors) => {
      const named = errors.flatMap(({ field, message }): CorrectionFault[] => {
        const known = correctionField(field);
        return known === null ? [] : [{ field: known, words: message }];
      });
      if (named.length === 0) return false;
      setRefused({ faults: named, draft });
      setTried(true);
      void scrollToTop();
      return true;
    },
  });
  const change = (next: (before: CorrectionDraft) => CorrectionDraft): void => {
    send.forget();
    edit(next);
  };
  const { waiting, submit } = send;
  useEffect(() => (waiting ? onNetworkReturn(() => submit(draft)) : undefined), [waiting, submit, draft]);

  const goOn = (): void => {
    setTried(true);
    if (faults.length === 0) submit(draft);
    else void scrollToTop();
  };
  const form = {
    draft,
    change,
    uploads,
    restored,
    errorOf: (field: CorrectionFault['field']) => shown.find((one) => one.field === field)?.words ?? null,
    chooseIdentityKind: () => setChoosing(true),
  };
  return (
    <Page
      title="更正信息记录"
      over={
        choosing ? (
          <IdentitySheet
            value={draft.identityKind}
            onChoose={(identityKind) => {
              change((before) => (before.identityKind === identityKind ? before : { ...before, identityKind, identityNumber: '' }));
              setChoosing(false);
            }}
            onClose={() => setChoosing(false)}
          />
        ) : null
      }
      foot={
        <>
          <Button reason={uploads.missing} busy={send.busy ? '正在送出' : null} onPress={goOn}>
            提交更正申请
          </Button>
          <Box role="status" className="foot-note">
            <Words>{savedAt === null ? '写到一半关掉手机也不会丢' : `草稿 ${clockTime(savedAt)} 已存好，证件号码不存`}</Words>
          </Box>
        </>
      }
    >
      <Landmark as="form" label="更正与自己有关的信息记录">
        {waiting ? (
          <Box role="alert" className="apply-waiting">
            还没有送到局里。不用重写，连上网后会自动再送一次，也可以现在再点“提交更正申请”，不会重复。
          </Box>
        ) : null}
        <ErrorSummary faults={shown} onOpen={(field) => void showField(idOf(field)).catch((error: unknown) => console.info('field not shown', error))} />
        <CorrectionIntro />
        <Card title="哪里不对">
          <ContentFields {...form} />
        </Card>
        <Card title="有什么证据">
          <EvidenceFields {...form} />
        </Card>
        <Card title="您是谁">
          <WhoFields {...form} />
        </Card>
      </Landmark>
    </Page>
  );
}
