import type { ConsoleMessage, TimelineEventType } from '@mingchuang/shared/messages/messages.types';
import { moment } from '../../../lib/format.ts';

const NAMES: Record<TimelineEventType, string> = {
  submitted: '来信',
  edited: '来信人修改',
  accepted: '受理',
  replied: '答复',
  rated: '来信人评价',
  published: '公开',
  withdrawn: '来信人撤回',
};

/** Newest first. */
export function LetterTimeline({ message }: { message: ConsoleMessage }) {
  const events = [...message.timeline].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section className="timeline" aria-label="经过">
      <ol>
        {events.map((event) => (
          <li key={`${event.type} ${event.at}`}>
            <span>
              {NAMES[event.type]}
              {event.unitName && (event.type === 'accepted' || event.type === 'replied') && `，${event.unitName}`}
            </span>
            <span>
              {moment(event.at)}
              {event.type === 'accepted' && message.ownerName && ` · 首问 ${message.ownerName}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
