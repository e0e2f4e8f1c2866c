export interface Address {
  path: string;
  query: Record<string, string>;
}

/** `#/packages/letters/detail/index?id=1` */
export function addressIn(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?');
  const pairs = search.split('&').map((pair) => /^([^=]+)=?(.*)$/.exec(pair) ?? []);
  return { path, query: Object.fromEntries(pairs.flatMap(([, name, value = '']) => (name === undefined ? [] : [[name, value]]))) };
}

/** The same address is the same page, in whatever order it is written. */
export function addressKey(query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).filter(([name]) => name !== 'stamp');
  return pairs
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}
