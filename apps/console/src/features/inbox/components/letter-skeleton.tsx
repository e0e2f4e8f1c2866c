import { type ConsoleMessageRow, MESSAGE_KIND_NAMES, MESSAGE_SOURCE_NAMES, MESSAGE_STATUS_NAMES } from '@mingchuang/shared/messages/messages.types';
import { Bones } from '../../../components/states.tsx';
import { ClockBand } from './clock-band.tsx';

/** The letter's shape while it is fetched; what the list knows of it is shown already. */
export function LetterSkeleton({ row }: { row: ConsoleMessageRow | undefined }) {
  return (
    <>
      <div className="letter-pane">
        <div className="letter">
          {row ? (
            <>
              <div className="letter-tags">
                <span className="tag">{MESSAGE_KIND_NAMES[row.kind]}</span>
                <span className="tag">{MESSAGE_SOURCE_NAMES[row.source]}</span>
                <span className="tag">{MESSAGE_STATUS_NAMES[row.status]}</span>
                <span className="letter-code">{row.queryCode}</span>
              </div>
              <h1>{row.title}</h1>
              {row.clock && <ClockBand clock={row.clock} submittedAt={row.submittedAt} />}
            </>
          ) : (
            <h1 className="sr">来信</h1>
          )}
          <Bones widths={['100%', '95%', '90%', '60%']} label="正在打开来信" />
        </div>
      </div>
      <div className="reply-pane" aria-hidden="true">
        <div className="card bones-card">
          <Bones widths={['70%', '50%']} label="" />
        </div>
      </div>
    </>
  );
}
