import { belonging } from '../platform/belongings';
import { currentResidentId, useResident } from '../platform/session';
import { read, remove, write } from '../platform/storage';
import { createStore, useStore } from '../platform/store';
import { withSearch } from './search.rules';

/** What a resident looked for on this device. It stays here: the server keeps no list of what anybody asks. */
const own = belonging<readonly string[]>('searches');
const KEY = 'searchesSignedOut';
/** And what was looked for while nobody was signed in: it is nobody's, and shown to nobody in particular. */
const nobodys = createStore<readonly string[]>(read<string[]>(KEY) ?? []);

export function useSearches(): readonly string[] {
  const mine = own.use();
  const others = useStore(nobodys);
  return useResident() === null ? others : (mine ?? []);
}

export function keepSearch(q: string): void {
  const owner = currentResidentId();
  if (owner !== null) {
    own.keep(withSearch(own.get() ?? [], q), owner);
    return;
  }
  nobodys.set(withSearch(nobodys.get(), q));
  write(KEY, nobodys.get());
}

export function forgetSearches(): void {
  if (currentResidentId() !== null) {
    own.drop();
    return;
  }
  nobodys.set([]);
  remove(KEY);
}
