import type { PolicyContent } from '@mingchuang/shared/policies/drafts.types';
import {
  CHANNEL_NAMES,
  FACET_NAMES,
  GENRE_NAMES,
  INTERPRETATION_FORM_NAMES,
  OPENNESS_GROUNDS,
  OPENNESS_NAMES,
  POLICY_KIND_NAMES,
  THEME_NAMES,
} from '@mingchuang/shared/policies/policies.words';
import { day } from '../../../lib/format.ts';
import { useColumns } from '../api/choices.ts';
import { columnChoices } from './columns.ts';
import { useTitles } from './known-titles.ts';
import { Facts, Part } from './part.tsx';

/** 要素, when they are read. */
export function FactsRead({ content, baseNumber }: { content: PolicyContent; baseNumber: number }) {
  const columns = useColumns().data?.items ?? [];
  const titles = useTitles();
  const column = columnChoices(columns, content.columnId).find(({ value }) => value === content.columnId)?.label ?? null;
  const named = <T extends string>(names: Record<T, string>, value: T | null) => (value === null ? '未选' : names[value]);
  return (
    <Part name="facts" title="要素">
      <Facts
        of={[
          ...(baseNumber > 0
            ? ([
                ['修改说明', content.changeNote],
                ['修改性质', content.amendment ? '文件本身作了修改' : '只更正文字'],
              ] as const)
            : []),
          ['类别', POLICY_KIND_NAMES[content.kind]],
          ['解读形式', content.form === null ? null : INTERPRETATION_FORM_NAMES[content.form]],
          ['解读', content.interprets.length === 0 ? null : content.interprets.map((id) => titles.titleOf(id)).join('；')],
          ['概述', content.summary],
          ['文号', content.number],
          ['发文机关', content.issuer],
          ['成文日期', content.formedOn === null ? '未填' : day(content.formedOn)],
          ['生效日期', content.effectiveOn === null ? '发布即生效' : day(content.effectiveOn)],
          ['有效期至', content.expiresOn === null ? '长期有效' : day(content.expiresOn)],
          ['主题', named(THEME_NAMES, content.theme)],
          ['体裁', named(GENRE_NAMES, content.genre)],
          ['五公开', content.facet === null ? null : FACET_NAMES[content.facet]],
          ['栏目', column],
          ['关键词', content.keywords.join('、')],
          ['公开属性', opennessWords(content)],
          ['公开方式', content.channels.map((channel) => CHANNEL_NAMES[channel]).join('、')],
        ]}
      />
      {content.medium !== null && (
        <p className="pub-medium">
          <a href={content.medium.address} target="_blank" rel="noreferrer">
            {content.medium.address}
          </a>
          <span>{content.medium.description}</span>
        </p>
      )}
    </Part>
  );
}

function opennessWords({ openness, opennessGround, opennessReason }: PolicyContent): string {
  if (openness === 'proactive' || opennessGround === null) return OPENNESS_NAMES[openness];
  const { article, name } = OPENNESS_GROUNDS[opennessGround];
  return `${OPENNESS_NAMES[openness]}：${name}（${article}）${opennessReason === '' ? '' : `，${opennessReason}`}`;
}
