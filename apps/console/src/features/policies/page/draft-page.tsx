import '../../../components/row-table.css';
import './policies.css';
import './draft-page.css';
import './draft-parts.css';
import './draft-reviews.css';
import './draft-text.css';
import { useParams } from 'react-router';
import { Bones, Failure } from '../../../components/states.tsx';
import { useDraft } from '../api/drafts.ts';
import { DraftDesk } from '../components/draft-desk.tsx';

/** One draft. */
export function DraftPage({ mayDraft }: { mayDraft: boolean }) {
  const { id = '' } = useParams();
  const draft = useDraft(id);
  return (
    <main id="room" className="pub-draft" tabIndex={-1}>
      {draft.data ? (
        <DraftDesk key={id} draft={draft.data} mayDraft={mayDraft} />
      ) : (
        <div className="page">
          <h1 className="sr">稿件</h1>
          {draft.isError ? (
            <Failure error={draft.error} onRetry={() => void draft.refetch()} />
          ) : (
            <Bones widths={['45%', '100%', '100%', '70%']} label="正在打开稿件" />
          )}
        </div>
      )}
    </main>
  );
}
