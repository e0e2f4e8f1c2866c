import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { articleWords } from '@mingchuang/shared/disclosure/disclosure.words';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { groupsOf, nextAction, type Offer, onlyReads, refusalsOf } from './case-offers.ts';
import { askedWords, givenReason } from './case-words.ts';
import { ACTION_WORDS, type StaffAction } from './steps/step-words.ts';

interface CaseActionsProps {
  it: ConsoleCase;
  offers: readonly Offer[];
  onChoose: (action: StaffAction) => void;
}

/** The lawful steps of this moment; the others stand below, each with what holds it up. */
export function CaseActions({ it, offers, onChoose }: CaseActionsProps) {
  const next = nextAction(it, offers);
  const groups = groupsOf(offers, next);
  const reasonGiven = givenReason(it);
  if (onlyReads(offers)) {
    return (
      <section className="card case-card" aria-labelledby="actions-title">
        <h2 id="actions-title">现在可以做</h2>
        <p className="quiet">这件申请由{it.unitName ?? '局办公室'}办理，您可以查看，不办理。</p>
      </section>
    );
  }
  return (
    <section className="card case-card" aria-labelledby="actions-title">
      <div className="card-top">
        <h2 id="actions-title">现在可以做</h2>
        <span className="cap">依据条例逐项判断</span>
      </div>
      {it.askedOf !== null && (
        <p className="step-note step-note-info">
          <Icon name="clock" />
          {askedWords(it.askedOf)}
        </p>
      )}
      {reasonGiven !== null && (
        <p className="step-note step-note-info">
          <Icon name="talk" />
          申请人已经说明理由，由负责人判断是否合理：{reasonGiven}
        </p>
      )}
      {it.extensionAsked !== null && (
        <p className="step-note step-note-warn">
          <Icon name="clock" />
          {it.extensionAsked.byName ?? '经办'}提请延长 {it.extensionAsked.workingDays} 个工作日：{it.extensionAsked.reason}
        </p>
      )}
      {groups.length === 0 && <p className="quiet">现在没有要您办的。</p>}
      {groups.map((group) => (
        <section key={group.name} className="offer-group" aria-label={group.name}>
          <h3 className="offer-kind">{group.name}</h3>
          <ul>
            {group.offers.map((offer) => (
              <OfferRow key={offer.action} offer={offer} filled={offer.action === next} onChoose={onChoose} />
            ))}
          </ul>
        </section>
      ))}
      <Refused offers={offers} />
    </section>
  );
}

export const actionButtonId = (action: StaffAction): string => `action-${action}`;

function OfferRow({ offer: { action, warning, article }, filled, onChoose }: { offer: Offer; filled: boolean; onChoose: (action: StaffAction) => void }) {
  const { name, verb, about, icon } = ACTION_WORDS[action];
  return (
    <li className="offer">
      <span className={`offer-icon ${warning ? 'tone-warn' : ''}`}>
        <Icon name={warning ? 'alert' : icon} />
      </span>
      <div>
        <p className="offer-name">{name}</p>
        <p className={`offer-about ${warning ? 'tone-warn' : ''}`}>
          {warning ?? about}（{articleWords(article).replace('《政府信息公开条例》', '')}）
        </p>
      </div>
      <Button id={actionButtonId(action)} tone={filled ? 'primary' : 'outline'} onClick={() => onChoose(action)}>
        {warning ? '仍要办' : verb}
        <span className="sr">：{name}</span>
      </Button>
    </li>
  );
}

function Refused({ offers }: { offers: readonly Offer[] }) {
  const refusals = refusalsOf(offers);
  if (refusals.length === 0) return null;
  const count = refusals.reduce((sum, { actions }) => sum + actions.length, 0);
  return (
    <details className="refused">
      <summary>
        现在不能做的<span className="refused-count">{count} 项，和为什么</span>
      </summary>
      <ul>
        {refusals.map(({ sentence, actions }) => (
          <li key={sentence}>
            <p className="refused-why">
              <Icon name="lock" />
              {sentence}
            </p>
            <ul className="refused-actions">
              {actions.map(({ action, article }) => (
                <li key={action}>
                  {ACTION_WORDS[action].name}
                  <span className="cap">{article}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
