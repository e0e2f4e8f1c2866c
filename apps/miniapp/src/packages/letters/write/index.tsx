import './index.css';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef } from 'react';
import { Page } from '../../../components/page';
import { ResidentGate } from '../../../components/resident-gate';
import { ErrorState, SkeletonRows } from '../../../components/states';
import { useQuery } from '../../../hooks/use-query';
import { type Draft, withKind } from '../../../letters/draft.rules';
import { saveEdited, startDraft, useDraft } from '../../../letters/drafts';
import { useReceipt } from '../../../letters/sender';
import { getMyMessage } from '../../../platform/api';
import { replace, routes, useParam } from '../../../platform/navigation';
import { hasConsented, useResident } from '../../../platform/session';
import { loadTemplates } from '../../../platform/subscribe';
import { toast } from '../../../platform/toast';
import { draftOf } from './edit';
import { isMessageKind } from './kinds';
import { LetterForm } from './letter-form';
import { useChange, useSubmit } from './use-submit';
import { Waiting } from './waiting';

export default function WriteLetter() {
  const editing = useParam('edit');
  const resident = useResident();
  const draft = useDraft();
  useReceiptWhenSent();
  if (resident === null || !hasConsented(resident)) {
    return (
      <Page title="写信">
        <ResidentGate purpose="写信" consent>
          {null}
        </ResidentGate>
      </Page>
    );
  }
  if (editing !== undefined) return <EditLetter id={editing} />;
  return draft !== null && draft.waitingSince !== null ? <Waiting draft={draft} /> : <NewLetter />;
}

/** The letter went out, by a tap here or because the network came back: the receipt takes the place of the form. */
function useReceiptWhenSent(): void {
  const receipt = useReceipt();
  const before = useRef(receipt);
  const visible = useRef(true);
  useDidShow(() => {
    visible.current = true;
  });
  useDidHide(() => {
    visible.current = false;
  });
  useEffect(() => {
    if (receipt !== null && receipt !== before.current && visible.current) void replace(routes.receipt());
  }, [receipt]);
}

const keep = (draft: Draft): void => {
  if (!saveEdited(draft)) toast('手机存不下了，请先别离开这一页');
};

function NewLetter() {
  const kind = useParam('kind');
  const saved = useDraft();
  const submit = useSubmit();
  useEffect(() => {
    loadTemplates().catch((error: unknown) => console.info('templates', error));
  }, []);
  const initial = useCallback(() => {
    const draft = startDraft();
    return isMessageKind(kind) && draft.kind === null ? withKind(draft, kind) : draft;
  }, [kind]);
  return <LetterForm title="写信" initial={initial} keep={keep} savedAt={saved?.savedAt ?? null} submit={submit} submitWords="提交这封信" />;
}

const keepNothing = (): void => undefined;

function EditLetter({ id }: { id: string }) {
  const query = useQuery(`edit ${id}`, () => getMyMessage(id));
  const letter = query.data;
  const change = useChange(letter);
  if (letter === null) {
    return (
      <Page title="修改来信">
        {query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={routes.myLetters()} />
        ) : (
          <SkeletonRows rows={5} />
        )}
      </Page>
    );
  }
  return (
    <LetterForm
      key={letter.version}
      title="修改来信"
      initial={() => draftOf(letter)}
      keep={keepNothing}
      savedAt={null}
      submit={change}
      submitWords="保存修改"
    />
  );
}
