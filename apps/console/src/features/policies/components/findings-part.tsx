import type { PlacedFinding } from '@mingchuang/shared/personal-data/choices.rules';
import { FINDING_NAMES } from '@mingchuang/shared/personal-data/personal-data.words';
import { textsOf } from '@mingchuang/shared/policies/content.rules';
import type { PolicyContent } from '@mingchuang/shared/policies/drafts.types';
import { Button } from '../../../components/button.tsx';
import { type FoundData, PersonalDataChoices } from '../../../components/personal-data-choices.tsx';
import { type Choices, type Chosen, choicesFor, choicesOf, keyed } from './findings.ts';
import { Part } from './part.tsx';

interface FindingsPartProps {
  content: PolicyContent;
  findings: readonly PlacedFinding[];
  choices: Choices;
  /** null: they are read */
  onChoose: ((choices: Choices) => void) | null;
}

const MASK: Chosen = { choice: 'mask', reason: '' };

/** Personal data in the text: each is blacked out, or kept for a reason, before anybody reviews it. */
export function FindingsPart({ content, findings, choices, onChoose }: FindingsPartProps) {
  const open = keyed(findings).filter(({ key }) => choices[key] === undefined);
  return (
    <Part name="findings" title="个人信息">
      {findings.length === 0 ? (
        <p className="pub-quiet">没有找到证件、电话、银行卡、车牌号码和住址。姓名、病情等请逐句看过。</p>
      ) : onChoose === null ? (
        <FindingsRead findings={findings} choices={choices} />
      ) : (
        <>
          <PersonalDataChoices
            findings={foundIn(content, findings)}
            choices={choicesFor(findings, choices)}
            maskedAs={({ text }) => '*'.repeat(text.length)}
            onChange={(made) => onChoose({ ...choices, ...choicesOf(findings, made) })}
          />
          {open.length > 1 && (
            <p>
              <Button tone="link" onClick={() => onChoose({ ...choices, ...Object.fromEntries(open.map(({ key }) => [key, MASK])) })}>
                没有选的 {open.length} 处全部遮盖
              </Button>
            </p>
          )}
        </>
      )}
    </Part>
  );
}

/** What was masked is in the text no more; what was kept says why. */
function FindingsRead({ findings, choices }: Pick<FindingsPartProps, 'findings' | 'choices'>) {
  return (
    <ul className="pub-rows">
      {keyed(findings).map(({ key, finding }) => (
        <li key={key}>
          <span>
            {FINDING_NAMES[finding.kind]} <strong>{finding.text}</strong>
          </span>
          <span className="pub-row-more">{chosenWords(choices[key])}</span>
        </li>
      ))}
    </ul>
  );
}

function foundIn(content: PolicyContent, findings: readonly PlacedFinding[]): FoundData[] {
  const texts = new Map(textsOf(content).map(({ field, text }) => [field, text]));
  return findings.map(({ field, ...finding }) => ({ field, context: texts.get(field) ?? '', finding }));
}

function chosenWords(chosen: Chosen | undefined): string {
  if (chosen === undefined) return '还没有选';
  return chosen.choice === 'mask' ? '遮盖' : `保留：${chosen.reason}`;
}
