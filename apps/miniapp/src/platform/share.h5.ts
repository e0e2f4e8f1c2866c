export function pageAddress(route: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}#${route}`;
}

export const canPassOn = (): boolean => typeof navigator.share === 'function';

/** The browser's own list of people and apps. */
export async function passOn(title: string, address: string): Promise<void> {
  try {
    await navigator.share({ title, url: address });
  } catch (error) {
    // closing the list counts as a failure, and is none
    console.info('not passed on', error);
  }
}
