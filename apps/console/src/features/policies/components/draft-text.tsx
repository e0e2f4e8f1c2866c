import { type PolicyDraft, TITLE_MAX } from '@mingchuang/shared/policies/drafts.types';
import { picturesWithoutAlt, wordCountOf } from '@mingchuang/shared/richtext/richtext.rules';
import { RichEditor } from '../../../components/rich-editor/rich-editor.tsx';
import { RichText } from '../../../components/rich-text.tsx';
import { type ContentForm, contentId } from './content-form.tsx';
import { shortHash } from './draft-words.ts';
import { described, Fault } from './part.tsx';
import { textPictures, uploadPicture } from './pictures.ts';

export const DRAFT_TITLE_ID = 'draft-title';
const INTERPRETATION_SAYS = '写明：背景和依据、目标、主要内容、适用对象、标准、名词解释、新在哪里、怎么办理。用居民听得懂的话，不照抄原文。';

/** The text while it is written. */
export function DraftWriting({ of, draft }: { of: ContentForm; draft: PolicyDraft }) {
  const { title, kind, blocks } = of.content;
  const titleId = contentId('title');
  const blocksId = contentId('blocks');
  const undescribed = picturesWithoutAlt(blocks).length;
  return (
    <div className="pub-writing">
      <h1 id={DRAFT_TITLE_ID} className="sr" tabIndex={-1}>
        {title || '还没有名称的稿件'}
      </h1>
      <label className="sr" htmlFor={titleId}>
        名称
      </label>
      <textarea
        {...described(titleId, of.faultOf('title'))}
        className="field pub-title-field"
        rows={1}
        maxLength={TITLE_MAX}
        placeholder="名称"
        value={title}
        onChange={(event) => of.change({ title: event.target.value.replace(/\n/g, '') })}
      />
      <Fault id={titleId} words={of.faultOf('title')} />
      <Fault id={blocksId} words={of.faultOf('blocks')} />
      {kind === 'interpretation' && <p className="cap pub-writing-note">{INTERPRETATION_SAYS}</p>}
      {undescribed > 0 && <Fault id={`${blocksId}-alt`} words={`有 ${undescribed} 张图片还没有文字说明，看不见的人不知道图里是什么`} />}
      <RichEditor
        id={blocksId}
        label="正文"
        value={blocks}
        onChange={(next) => of.change({ blocks: next })}
        pictures={{ upload: uploadPicture, urlOf: textPictures(draft.pictures) }}
        describedBy={of.faultOf('blocks') === undefined ? '' : `${blocksId}-fault`}
      />
    </div>
  );
}

/** The text as it would be published, with what tells it from any other. */
export function DraftReading({ draft }: { draft: PolicyDraft }) {
  const { content, contentHash } = draft;
  return (
    <article className="pub-reading" aria-labelledby={DRAFT_TITLE_ID}>
      <h1 id={DRAFT_TITLE_ID} tabIndex={-1}>
        {content.title || '还没有名称的稿件'}
      </h1>
      <p className="pub-reading-facts">
        {[content.issuer, content.number, `${wordCountOf(content.blocks)} 字`].filter((part) => part !== '').join('　')}
        <span className="pub-hash" title={contentHash}>
          文字校验 {shortHash(contentHash)}
        </span>
      </p>
      {content.summary !== '' && <p className="pub-summary">{content.summary}</p>}
      <RichText blocks={content.blocks} fileUrl={textPictures(draft.pictures)} />
      {content.blocks.length === 0 && <p className="pub-quiet">没有正文。</p>}
    </article>
  );
}
