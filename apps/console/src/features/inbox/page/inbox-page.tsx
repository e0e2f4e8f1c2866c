import './inbox-page.css';
import './letter.css';
import '../../../components/note.css';
import './reply.css';
import './reply-cards.css';
import { type ConsoleMessagePage, type ConsoleMessageRow, QUEUES, type Queue } from '@mingchuang/shared/messages/messages.types';
import type { Capability } from '@mingchuang/shared/staff/staff.types';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { Announcer } from '../../../components/announcer.tsx';
import { Failure } from '../../../components/states.tsx';
import { useMessage, useMessageList } from '../api/messages.ts';
import { actionOf } from '../components/actions.ts';
import { useInboxFilter } from '../components/filter.ts';
import { InboxList } from '../components/inbox-list.tsx';
import { KeyBar } from '../components/key-bar.tsx';
import { KeysDialog } from '../components/keys-dialog.tsx';
import { Letter } from '../components/letter.tsx';
import { LetterSkeleton } from '../components/letter-skeleton.tsx';
import { NothingOpen } from '../components/nothing-open.tsx';
import { ReplyPanel } from '../components/reply-panel.tsx';
import { useInboxKeys } from '../components/use-inbox-keys.ts';
import { useWhole } from '../components/use-whole.ts';

/** Who answers no letters never owns one, and who publishes none has none to decide about. */
const NEEDED: Partial<Record<Queue, Capability>> = { mine: 'answer', publishing: 'publish' };
const queuesFor = (capabilities: readonly Capability[]): Queue[] =>
  QUEUES.filter((queue) => {
    const needed = NEEDED[queue];
    return needed === undefined || capabilities.includes(needed);
  });

/** List, letter and reply side by side. */
export function InboxPage({ capabilities }: { capabilities: readonly Capability[] }) {
  const { id } = useParams();
  const queues = useMemo(() => queuesFor(capabilities), [capabilities]);
  const showUnit = capabilities.includes('supervise');
  const view = useInboxFilter(queues);
  const list = useMessageList(view.filter);
  const { data: open } = useMessage(id);
  const publishable = open !== undefined && actionOf(open, 'publish').allowed;
  const listBox = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const [showKeys, setShowKeys] = useState(false);
  useInboxKeys({ openId: id, listBox, searchField, onShowKeys: () => setShowKeys(true), onEnd: () => list.hasNextPage && void list.fetchNextPage() });
  return (
    <main id="room" className="inbox" tabIndex={-1}>
      <InboxList view={view} list={list} openId={id} queues={queues} showUnit={showUnit} searchField={searchField} listBox={listBox} />
      {id === undefined ? (
        <NothingOpen change={view.change} />
      ) : (
        <OpenLetter key={id} id={id} row={rowOf(list.data?.pages, id)} mayReveal={capabilities.includes('answer')} />
      )}
      <KeyBar capabilities={capabilities} publishable={publishable} onShowKeys={() => setShowKeys(true)} />
      <KeysDialog capabilities={capabilities} open={showKeys} onClose={() => setShowKeys(false)} />
    </main>
  );
}

function rowOf(pages: readonly ConsoleMessagePage[] | undefined, id: string): ConsoleMessageRow | undefined {
  return pages?.flatMap((page) => page.items).find((row) => row.id === id);
}

/** `row` is what the list knows; it is looked at often, so its version tells when an open letter has changed without a hint. */
function OpenLetter({ id, row, mayReveal }: { id: string; row: ConsoleMessageRow | undefined; mayReveal: boolean }) {
  const message = useMessage(id);
  const { whole, onSeen } = useWhole(message.data);
  const { refetch } = message;
  const behind = message.data !== undefined && row !== undefined && row.version > message.data.version;
  useEffect(() => {
    if (behind) void refetch();
  }, [behind, refetch]);
  if (message.isPending) return <LetterSkeleton row={row} />;
  // What was fetched before stays on screen when a later look fails.
  if (!message.data) {
    return (
      <div className="letter-pane">
        <h1 className="sr">来信</h1>
        <Failure error={message.error} onRetry={() => void message.refetch()} />
      </div>
    );
  }
  return (
    <>
      <Announcer text={`已打开：${message.data.title}`} />
      <div className="letter-pane">
        <Letter message={message.data} whole={whole} onSeen={onSeen} mayReveal={mayReveal} />
      </div>
      <div className="reply-pane">
        <ReplyPanel message={message.data} whole={whole} />
      </div>
    </>
  );
}
