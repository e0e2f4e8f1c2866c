import { type ConsoleMessage, MESSAGE_KIND_NAMES, MESSAGE_SOURCE_NAMES, MESSAGE_STATUS_NAMES } from '@mingchuang/shared/messages/messages.types';
import type { LetterWords } from '@mingchuang/shared/messages/words.types';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { Paragraphs } from '../../../components/paragraphs.tsx';
import { dayOf } from '../../../lib/format.ts';
import { ClockBand } from './clock-band.tsx';
import { ContactLine } from './contact-line.tsx';
import { HiddenWords } from './hidden-words.tsx';
import { LetterTimeline } from './letter-timeline.tsx';
import { Pictures } from './pictures.tsx';
import { LETTER_TITLE_ID } from './targets.ts';

interface LetterProps {
  message: ConsoleMessage;
  /** the words as they were written, once somebody said why */
  whole: LetterWords | null;
  onSeen: (words: LetterWords) => void;
  /** telephone and masked words are shown to whoever answers letters */
  mayReveal: boolean;
}

/** The letter as it came, in the middle column. */
export function Letter({ message, whole, onSeen, mayReveal }: LetterProps) {
  return (
    <article className="letter" aria-labelledby={LETTER_TITLE_ID}>
      <div className="letter-tags">
        {message.source !== 'import' && <span className="tag">{MESSAGE_KIND_NAMES[message.kind]}</span>}
        <span className="tag">{MESSAGE_SOURCE_NAMES[message.source]}</span>
        <span className={message.status === 'submitted' ? 'tag tag-warn' : 'tag tag-blue'}>{MESSAGE_STATUS_NAMES[message.status]}</span>
        {message.allowPublication && message.source !== 'import' && <span className="tag tag-blue">愿意隐名公开</span>}
        {message.publishedAt && <span className="tag tag-ok">已公开</span>}
        {message.offer && <span className="tag tag-blue">已请申请公开</span>}
        {message.aboutStaff && <span className="tag tag-bad">涉及本局人员</span>}
        <span className="letter-code">
          <span className="sr">查询码 </span>
          {message.queryCode}
        </span>
      </div>
      <h1 id={LETTER_TITLE_ID} tabIndex={-1}>
        {(whole ?? message).title}
      </h1>
      <ContactLine key={message.id} message={message} mayReveal={mayReveal} />
      <HiddenWords message={message} mayReveal={mayReveal} shown={whole !== null} onSeen={onSeen} />
      {message.aboutStaff && (
        <p className="letter-note tone-bad">
          <Icon name="shield" />
          {message.subjectUnitName
            ? `反映的是${message.subjectUnitName}，由${message.unitName}办理，不转给该科室。`
            : `反映的是本局人员，由${message.unitName}办理。`}
        </p>
      )}
      {message.movedFrom && (
        <p className="letter-note">
          <Icon name="redo" />
          <span>
            由政府信息公开申请 <Link to={`/applications/${message.movedFrom.applicationId}`}>{message.movedFrom.number}</Link>{' '}
            转来（《政府信息公开条例》第三十九条），申请那边会答复不予处理。
          </span>
        </p>
      )}
      {message.offer && (
        <p className="letter-note">
          <Icon name="register" />
          <span>
            要的是政府信息，已答复请来信人申请公开（《政府信息公开条例》第二十九条）。
            {message.offer.application ? (
              <>
                来信人已经提出申请 <Link to={`/applications/${message.offer.application.id}`}>{message.offer.application.number}</Link>。
              </>
            ) : (
              '来信人还没有提出申请，申请不申请由本人决定。'
            )}
          </span>
        </p>
      )}
      {message.contentCheck === 'risky' && (
        <p className="letter-note tone-warn">
          <Icon name="alert" />
          微信内容安全检查认为内容有风险，可以答复，不能公开。
        </p>
      )}
      {message.clock && <ClockBand clock={message.clock} submittedAt={message.submittedAt} />}
      {message.status === 'replied' && message.source !== 'import' && message.repliedAt && (
        <p className="answered">
          <Icon name="done" size={20} />
          <strong>{dayOf(message.repliedAt)} 已答复</strong>
        </p>
      )}
      <Paragraphs className="letter-body" text={(whole ?? message).body} />
      <Pictures pictures={message.pictures} />
      <LetterTimeline message={message} />
    </article>
  );
}
