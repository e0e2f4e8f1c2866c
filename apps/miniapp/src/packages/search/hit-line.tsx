import { PUBLIC_PHASE_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import { monthDay } from '@mingchuang/shared/local-date';
import { type Marked, SEARCH_KIND_NAMES, type SearchHit } from '@mingchuang/shared/search/search.types';
import { askedSign } from '../../components/asked-lines';
import { Box, Mark, Words } from '../../components/base/base';
import { keyed } from '../../components/base/keyed';
import { LinkRow } from '../../components/row';
import { SignTag, Tag } from '../../components/tag';
import type { Sign } from '../../letters/letter.words';
import { today } from '../../platform/clock';
import { kindWords, listedSign } from '../../policies/listed.words';
import { addressOf } from '../../searches/hit-address';

/** What was found, with the place that says why. */
export function HitLine({ hit }: { hit: SearchHit }) {
  const { kind, title, passage } = hit;
  const sign = signOf(hit);
  return (
    <LinkRow to={addressOf(hit)}>
      <Box className="row-words">
        <MarkedWords className="row-title" pieces={title} />
        <MarkedWords className="row-next" pieces={passage} />
        <Box className="row-meta">
          <Tag tone={kind === 'policy' ? 'plain' : 'blue'}>{nameOf(hit)}</Tag>
          {sign === null ? null : <SignTag {...sign} />}
          {fromOf(hit).map((words) => (
            <Words key={words}>{words}</Words>
          ))}
        </Box>
      </Box>
    </LinkRow>
  );
}

/** 政策解读, 办事指南, 意见征集 … */
function nameOf({ kind, text }: SearchHit): string {
  if (text === null) return SEARCH_KIND_NAMES[kind];
  return kind === 'guide' ? '办事指南' : kindWords(text);
}

/** Whether a text is in force, and whether one may still say something. */
function signOf({ text, asked }: SearchHit): Sign | null {
  if (asked !== null) return askedSign(asked, PUBLIC_PHASE_NAMES);
  return text === null ? null : listedSign(text);
}

/** Who stands behind it and since when. */
function fromOf({ kind, from, on, asked }: SearchHit): string[] {
  const day = on === null ? null : monthDay(on, Number(today().slice(0, 4)));
  const since = { letter: '答复', consultation: asked?.phase === 'published' ? '公布反馈' : '开始', guide: '更新', policy: '' }[kind];
  const unknown = kind === 'policy';
  return [from ?? (unknown ? '发文机关待核' : null), day === null ? (unknown ? '日期待核' : null) : `${day} ${since}`.trim()].filter((words) => words !== null);
}

function MarkedWords({ className, pieces }: { className: string; pieces: readonly Marked[] }) {
  return <Words className={className}>{keyed(pieces).map(({ key, item }) => (item.hit ? <Mark key={key}>{item.text}</Mark> : item.text))}</Words>;
}
