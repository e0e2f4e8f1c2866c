import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { day } from '../../../lib/format.ts';

/** Steps that were taken since the version on the screen. */
export function newsOf(seen: ConsoleCase, latest: ConsoleCase): ConsoleCase['ledger'] {
  const known = new Set(seen.ledger.map(({ id }) => id));
  return latest.ledger.filter(({ id }) => !known.has(id));
}

export function newsWords(news: ConsoleCase['ledger']): string {
  return news.map(({ on, byName, title }) => `${day(on)} ${byName === null ? '' : `${byName}：`}${title}`).join('；');
}

interface CaseNewsProps {
  seen: ConsoleCase;
  latest: ConsoleCase;
  onAdopt: () => void;
}

/** While somebody writes, the case does not change under their hands: they are told, and go on from there when they have read it. */
export function CaseNews({ seen, latest, onAdopt }: CaseNewsProps) {
  if (latest.version <= seen.version) return null;
  return (
    <div className="step-news" role="alert">
      <p className="step-news-title">
        <Icon name="alert" size={18} />
        有新变化，您写的都还在
      </p>
      <ul>
        {newsOf(seen, latest).map(({ id, on, byName, title, detail }) => (
          <li key={id}>
            {day(on)} {byName === null ? '' : `${byName}：`}
            {title}
            {detail && <span className="cap">（{detail}）</span>}
          </li>
        ))}
      </ul>
      <Button onClick={onAdopt}>看过了，接着办</Button>
    </div>
  );
}
