import { type ComponentType, createContext, useContext } from 'react';
import { useAddress } from './address';
import { addressKey } from './address.rules';

const Query = createContext<Record<string, string | undefined> | null>(null);

/** A page that belongs to what its address names: another address is another page, with nothing of the one before. */
export function addressed(Screen: ComponentType): ComponentType {
  return function Addressed() {
    const query = useAddress();
    return (
      <Query.Provider value={query}>
        <Screen key={addressKey(query)} />
      </Query.Provider>
    );
  };
}

/** Something the address says; for pages that are `addressed`. */
export function useParam(name: string): string | undefined {
  const query = useContext(Query);
  if (query === null) throw new RangeError('this page is not addressed');
  const value = query[name];
  return value === undefined || value === '' ? undefined : decoded(value);
}

/** What somebody typed into the address, such as `50%`, is taken as it stands. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
