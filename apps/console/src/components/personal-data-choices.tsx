import './personal-data-choices.css';
import { choiceFor, type FindingChoice, KEEP_REASON_MAX, type PlacedFinding, undecidedOf } from '@mingchuang/shared/personal-data/choices.rules';
import { type Finding, maskFinding } from '@mingchuang/shared/personal-data/personal-data.rules';
import { FINDING_NAMES } from '@mingchuang/shared/personal-data/personal-data.words';
import { useId } from 'react';

/** One place in a text, and the text around it. */
export interface FoundData {
  /** which text of the document: `title`, `blocks.3`, … */
  field: string;
  /** that text as a whole */
  context: string;
  finding: Finding;
}

interface ChoiceWords {
  /** the text that was looked through */
  where: string;
  keep: string;
  why: string;
  example: string;
}
const OF_A_DOCUMENT: ChoiceWords = {
  where: '正文',
  keep: '保留，应当公开',
  why: '为什么应当公开（必填，会留在审核记录里）',
  example: '例如：本单位的值班电话',
};

/** characters shown on either side */
const AROUND = 16;

interface PersonalDataChoicesProps {
  findings: readonly FoundData[];
  choices: readonly FindingChoice[];
  onChange: (choices: FindingChoice[]) => void;
  /** what stands there when it is published; absent: as much of it as tells it from others */
  maskedAs?: (finding: Finding) => string;
  words?: ChoiceWords;
  /** why a place can only be masked; absent, null: it can be kept as well */
  onlyMasked?: (found: PlacedFinding) => string | null;
  disabled?: boolean;
}

const placed = ({ field, finding }: FoundData): PlacedFinding => ({ field, ...finding });

/** What looks personal, where it stands, and what is to become of it; nothing is chosen beforehand. */
export function PersonalDataChoices({
  findings,
  choices,
  onChange,
  maskedAs = maskFinding,
  words = OF_A_DOCUMENT,
  onlyMasked = () => null,
  disabled = false,
}: PersonalDataChoicesProps) {
  if (findings.length === 0) return null;
  const left = undecidedOf(findings.map(placed), choices).length;
  return (
    <section className="found" aria-labelledby="found-title">
      <h3 id="found-title">
        {words.where}里可能有 {findings.length} 处个人信息
      </h3>
      <p className="cap" role="status">
        {left === 0 ? '都已处理' : `还有 ${left} 处没有处理。自动查找可能有漏，请再通读一遍`}
      </p>
      <ol>
        {findings.map((found) => (
          <Choice
            key={`${found.field} ${found.finding.start}`}
            found={found}
            choice={choiceFor(placed(found), choices)}
            masked={maskedAs(found.finding)}
            words={words}
            onlyMasked={onlyMasked(placed(found))}
            disabled={disabled}
            onChoose={(choice) => onChange([...choices.filter((one) => choiceFor(placed(found), [one]) === null), choice])}
          />
        ))}
      </ol>
    </section>
  );
}

interface ChoiceProps {
  found: FoundData;
  choice: FindingChoice | null;
  masked: string;
  words: ChoiceWords;
  onlyMasked: string | null;
  disabled: boolean;
  onChoose: (choice: FindingChoice) => void;
}

function Choice({ found, choice, masked, words, onlyMasked, disabled, onChoose }: ChoiceProps) {
  const id = useId();
  const { context, field, finding } = found;
  const { start, end, kind } = finding;
  const choose = (what: 'mask' | 'keep', reason = choice?.reason ?? '') => onChoose({ field, start, end, choice: what, reason });
  const radio = (what: 'mask' | 'keep', label: string) => (
    <label className="found-way">
      <input type="radio" name={id} checked={choice?.choice === what} disabled={disabled} onChange={() => choose(what)} />
      {label}
    </label>
  );
  return (
    <li>
      <p className="found-place" id={`${id}-place`}>
        <span className="tag">{FINDING_NAMES[kind]}</span>
        {start > AROUND && '…'}
        {context.slice(Math.max(0, start - AROUND), start)}
        <mark>{context.slice(start, end)}</mark>
        {context.slice(end, end + AROUND)}
        {end + AROUND < context.length && '…'}
      </p>
      <div role="radiogroup" aria-labelledby={`${id}-place`} className="found-ways">
        {radio('mask', `遮盖，改成 ${masked}`)}
        {onlyMasked === null ? radio('keep', words.keep) : <span className="found-only">{onlyMasked}</span>}
      </div>
      {choice?.choice === 'keep' && (
        <div className="found-reason">
          <label htmlFor={`${id}-reason`}>{words.why}</label>
          <input
            id={`${id}-reason`}
            className="field"
            maxLength={KEEP_REASON_MAX}
            placeholder={words.example}
            value={choice.reason}
            disabled={disabled}
            onChange={(event) => choose('keep', event.target.value)}
          />
        </div>
      )}
    </li>
  );
}
