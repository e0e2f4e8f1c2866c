import { ISSUER_MAX, KEYWORD_MAX, KEYWORDS_MAX, NUMBER_MAX, REASON_MAX, SUMMARY_MAX } from '@mingchuang/shared/policies/drafts.types';
import { CHANNEL_NAMES, CHANNELS, FACET_NAMES, GENRE_NAMES, POLICY_KIND_NAMES, THEME_NAMES } from '@mingchuang/shared/policies/policies.words';
import { useState } from 'react';
import { useColumns, useToday } from '../api/choices.ts';
import { columnChoices } from './columns.ts';
import { type ContentForm, choicesOf, contentId, DayField, SelectField, TextField } from './content-form.tsx';
import { InterpretationFields } from './interpretation-fields.tsx';
import { OpennessFields } from './openness-fields.tsx';
import { described, Fault, Field, Part } from './part.tsx';

const KINDS = choicesOf(POLICY_KIND_NAMES);
const THEMES = choicesOf(THEME_NAMES);
const GENRES = choicesOf(GENRE_NAMES);
const FACETS = choicesOf(FACET_NAMES);

/** 要素: everything about a text beside the text. */
export function FactsForm({ of, baseNumber, self }: { of: ContentForm; baseNumber: number; self: string }) {
  const { kind } = of.content;
  const today = useToday();
  return (
    <Part name="facts" title="要素">
      {baseNumber > 0 && <VersionFields of={of} />}
      <fieldset className="pub-group">
        <legend>基本要素</legend>
        {/* what was published once stays what it is */}
        {baseNumber === 0 && <SelectField of={of} field="kind" label="类别" options={KINDS} />}
        {kind === 'interpretation' && <InterpretationFields of={of} self={self} />}
        <TextField of={of} field="summary" label="概述" max={SUMMARY_MAX} rows={3} placeholder="两三句话，说明讲了什么、和谁有关" />
        <TextField of={of} field="number" label="文号" max={NUMBER_MAX} placeholder="明民发〔2026〕1号，没有的不填" />
        <TextField of={of} field="issuer" label="发文机关" max={ISSUER_MAX} />
      </fieldset>
      <fieldset className="pub-group">
        <legend>日期与有效性</legend>
        <DayField of={of} field="formedOn" label="成文日期" max={today} hint="公开时限从这天的次日起算，20 个工作日" />
        <DayField of={of} field="effectiveOn" label="生效日期" hint="不填：发布即生效" />
        <DayField of={of} field="expiresOn" label="有效期至" hint="不填：长期有效" />
      </fieldset>
      <fieldset className="pub-group">
        <legend>分类</legend>
        <SelectField of={of} field="theme" label="主题" options={THEMES} none="请选择主题" />
        <SelectField of={of} field="genre" label="体裁" options={GENRES} none="请选择体裁" />
        <SelectField of={of} field="facet" label="五公开" options={FACETS} none="不归入" />
        <ColumnField of={of} />
        <KeywordsField of={of} />
      </fieldset>
      <OpennessFields of={of} />
      <ChannelFields of={of} />
    </Part>
  );
}

function VersionFields({ of }: { of: ContentForm }) {
  return (
    <fieldset className="pub-group">
      <legend>这一版</legend>
      <TextField of={of} field="changeNote" label="修改说明" max={REASON_MAX} rows={3} hint="发布后公众可以看到：改了哪里，为什么" />
      <label className="tick pub-field-wide">
        <input type="checkbox" checked={of.content.amendment} onChange={(event) => of.change({ amendment: event.target.checked })} />
        文件本身作了修改（有效性标为“已修改”），不只是更正文字
      </label>
    </fieldset>
  );
}

function ColumnField({ of }: { of: ContentForm }) {
  const columns = useColumns();
  const options = columnChoices(columns.data?.items ?? [], of.content.columnId);
  return <SelectField of={of} field="columnId" label="栏目" options={options} none={columns.isPending ? '正在取栏目…' : '请选择栏目'} />;
}

const SEPARATORS = /[,，、;；\s]+/;
const keywordsIn = (text: string): string[] => [...new Set(text.split(SEPARATORS).filter((word) => word !== ''))];

/** Written in one line; what is typed stands as it is typed, and is read into words. */
function KeywordsField({ of }: { of: ContentForm }) {
  const stored = of.content.keywords;
  const [typed, setTyped] = useState(stored.join('、'));
  const text = JSON.stringify(keywordsIn(typed).slice(0, KEYWORDS_MAX)) === JSON.stringify(stored) ? typed : stored.join('、');
  const id = contentId('keywords');
  const fault = of.faultOf('keywords');
  return (
    <Field id={id} label="关键词" fault={fault} hint={`用顿号隔开，最多 ${KEYWORDS_MAX} 个`}>
      <input
        {...described(id, fault, true)}
        className="field"
        autoComplete="off"
        maxLength={KEYWORDS_MAX * (KEYWORD_MAX + 1)}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value);
          of.change({ keywords: keywordsIn(event.target.value).slice(0, KEYWORDS_MAX) });
        }}
      />
    </Field>
  );
}

function ChannelFields({ of }: { of: ContentForm }) {
  const { channels } = of.content;
  const id = contentId('channels');
  return (
    <fieldset className="pub-group" id={id} aria-describedby={`${id}-hint`}>
      <legend>公开方式</legend>
      <div className="pub-ticks">
        {CHANNELS.map((channel) => (
          <label key={channel} className="tick">
            <input
              type="checkbox"
              checked={channels.includes(channel)}
              onChange={(event) => of.change({ channels: CHANNELS.filter((one) => (one === channel ? event.target.checked : channels.includes(one))) })}
            />
            {CHANNEL_NAMES[channel]}
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} className="cap">
        在别处发布以后，到“已发布”里登记地址和日期
      </p>
      <Fault id={id} words={of.faultOf('channels')} />
    </fieldset>
  );
}
