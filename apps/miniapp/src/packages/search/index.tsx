import './index.css';
import { SEARCH_KINDS } from '@mingchuang/shared/search/search.types';
import { useState } from 'react';
import { Page } from '../../components/page';
import { addressed, useParam } from '../../platform/addressed';
import { nameAddress } from '../../platform/device';
import { routes } from '../../platform/navigation';
import { wantedOf } from '../../searches/search.rules';
import { keepSearch } from '../../searches/searches';
import { type Asked, Results } from './results';
import { SearchBox } from './search-box';
import { Start } from './start';
import { Suggested } from './suggested';

/** One box; below it what was looked for before, then words to choose from, then what was found. */
function Search() {
  const given = wantedOf(useParam('q') ?? '');
  const givenKind = useParam('kind');
  const [text, setText] = useState(given);
  const givenInForce = useParam('inForce') === '1';
  const [asked, setAsked] = useState<Asked>(() => ({ q: given, kind: SEARCH_KINDS.find((one) => one === givenKind), inForce: givenInForce }));
  const wanted = wantedOf(text);

  const ask = (next: Asked): void => {
    setText(next.q);
    setAsked(next);
    nameAddress(routes.search(next.q, next.kind, next.inForce));
  };
  const find = (typed: string): void => {
    const q = wantedOf(typed);
    if (q !== '') keepSearch(q);
    ask({ ...asked, q });
  };

  return (
    <Page title="搜索">
      <SearchBox
        text={text}
        focused={given === ''}
        onChange={setText}
        onFind={() => find(text)}
        onClear={() => ask({ q: '', kind: undefined, inForce: false })}
      />
      {wanted === '' ? (
        <Start onFind={find} />
      ) : wanted === asked.q ? (
        // places in a list are counted from its first row: another question is another list
        <Results key={`${asked.kind} ${asked.inForce} ${asked.q}`} asked={asked} onAsk={ask} />
      ) : (
        <Suggested wanted={wanted} onFind={find} />
      )}
    </Page>
  );
}

export default addressed(Search);
