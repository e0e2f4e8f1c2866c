import './index.css';
import { TITLE_MAX } from '@mingchuang/shared/messages/messages.types';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef } from 'react';
import { Page } from '../../../components/page';
import { ResidentGate } from '../../../components/resident-gate';
import { ErrorState, SkeletonRows } from '../../../components/states';
import { useQuery } from '../../../hooks/use-query';
import { type Draft, withKind, withSubject } from '../../../letters/draft.rules';
import { saveEdited, startDraft, useDraft } from '../../../letters/drafts';
import { useReceipt } from '../../../letters/sender';
import { addressed, useParam } from '../../../platform/addressed';
import { getMyMessage } from '../../../platform/api';
import { replace, routes } from '../../../platform/navigation';
import { hasConsented, useResident } from '../../../platform/session';
import { loadTemplates } from '../../../platform/subscribe';
import { toast } from '../../../platform/toast';
import { subjectOf } from '../../../policies/policy.words';
import { draftOf } from './edit';
import { isMessageKind } from './kinds';
import { LetterForm } from './letter-form';
import { useChange, useSubmit } from './use-submit';
import { Waiting } from './waiting';

function WriteLetter() {
  const editing = useParam('edit');
  const resident = useResident();
  const draft = useDraft();
  useReceiptWhenSent(resident?.id ?? null);
  if (resident === null || !hasConsented(resident)) {
    return (
      <Page title="写信">
        <ResidentGate purpose="写信" consent>
          {null}
        </ResidentGate>
      </Page>
    );
  }
  if (editing !== undefined) return <EditLetter key={resident.id} id={editing} owner={resident.id} />;
  return draft !== null && draft.waitingSince !== null ? <Waiting draft={draft} /> : <NewLetter key={resident.id} owner={resident.id} />;
}

/** The letter went out, by a tap here or because the network came back: the receipt takes the place of the form. */
function useReceiptWhenSent(owner: string | null): void {
  const receipt = useReceipt();
  const before = useRef({ owner, receipt });
  const visible = useRef(true);
  /** it went out while another page lay on top, such as that for signing in again */
  const missed = useRef(false);
  useDidShow(() => {
    visible.current = true;
    if (missed.current) void replace(routes.receipt());
    missed.current = false;
  });
  useDidHide(() => {
    visible.current = false;
  });
  useEffect(() => {
    const { owner: of, receipt: seen } = before.current;
    before.current = { owner, receipt };
    // one that appears because its owner has signed in is not this letter's
    if (receipt === null || receipt === seen || owner !== of) return;
    if (visible.current) void replace(routes.receipt());
    else missed.current = true;
  }, [owner, receipt]);
}

const keep = (draft: Draft): void => {
  if (!saveEdited(draft)) toast('手机存不下了，请先别离开这一页');
};

function NewLetter({ owner }: { owner: string }) {
  const kind = useParam('kind');
  const about = useParam('about');
  const saved = useDraft();
  const submit = useSubmit();
  useEffect(() => {
    loadTemplates().catch((error: unknown) => console.info('templates', error));
  }, []);
  const initial = useCallback(() => {
    const draft = startDraft(owner);
    const begun = isMessageKind(kind) && draft.kind === null ? withKind(draft, kind) : draft;
    return about === undefined ? begun : withSubject(begun, subjectOf(about, TITLE_MAX));
  }, [kind, about, owner]);
  return <LetterForm title="写信" initial={initial} keep={keep} savedAt={saved?.savedAt ?? null} submit={submit} submitWords="提交这封信" />;
}

const keepNothing = (): void => undefined;

function EditLetter({ id, owner }: { id: string; owner: string }) {
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
      initial={() => draftOf(letter, owner)}
      keep={keepNothing}
      savedAt={null}
      submit={change}
      submitWords="保存修改"
    />
  );
}

export default addressed(WriteLetter);
