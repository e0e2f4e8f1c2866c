import Taro from '@tarojs/taro';
import { addressIn } from './address.rules';
import { onNetworkReturn } from './network';
import { read, write } from './storage';
import { toast } from './toast';

/** What Taro's build says of a page: `load` fetches its parts and rejects when one does not come. */
interface Route {
  path: string;
  load(): Promise<readonly unknown[]> | readonly unknown[];
}
interface WithRoutes {
  __taroAppConfig?: { routes?: readonly Route[] };
}

const NO_NETWORK = '现在没有网络，这一页还打不开，连上后请再点一次';
const NO_ANSWER = '这一页没有打开，请稍等一会儿再点一次';
/** which build this page was loaded again for */
const RELOADED = 'reloadedFor';

/** Parts of a page that did not come: a script, or a style sheet. */
const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'ChunkLoadError' || ('code' in error && /^CSS_CHUNK/.test(String(error.code))));

async function load(url: string): Promise<void> {
  const { path } = addressIn(url);
  const route = (window as WithRoutes).__taroAppConfig?.routes?.find((one) => `/${one.path}` === path);
  await Promise.all((await route?.load()) ?? []);
}

/** The script this page began with; another one in the page as it is now means that a new build has taken the place of ours. */
const entryOf = (html: string): string | null => /src="([^"]*\/app\.[^"]+\.js)"/.exec(html)?.[1] ?? null;

/** The build that is served now, where it is not the one that runs here. */
async function newerBuild(): Promise<string | null> {
  const response = await fetch(window.location.pathname, { cache: 'no-store' });
  const served = response.ok ? entryOf(await response.text()) : null;
  return served === null || served === entryOf(document.documentElement.outerHTML) ? null : served;
}

/** A new build is loaded, once; otherwise it is said what is missing. */
async function explain(url: string): Promise<void> {
  try {
    const newer = navigator.onLine ? await newerBuild() : null;
    if (newer !== null && read(RELOADED) !== newer) {
      write(RELOADED, newer);
      window.location.hash = url;
      window.location.reload();
      return;
    }
    say(navigator.onLine ? NO_ANSWER : NO_NETWORK);
  } catch (error) {
    console.info('no answer', error);
    say(NO_NETWORK);
  }
}

/** Fetches what the page is made of, with one more try. False: it did not come, and that has been said. */
export async function reach(url: string): Promise<boolean> {
  try {
    await load(url).catch(() => load(url));
    return true;
  } catch (error) {
    if (!isMissingPart(error)) throw error;
    await explain(url);
    return false;
  }
}

/** Fetches pages ahead, so that they open without a network later. One that does not come is asked for again when it is wanted. */
export function bring(...urls: string[]): void {
  for (const url of urls) load(url).catch((error: unknown) => console.info('not brought along', url, error));
}

const pagesOpen = (): boolean => Taro.getCurrentPages().length > 0;

/** The sentence stands on the page in front, or, before there is one, alone. */
function say(words: string): void {
  if (pagesOpen()) {
    toast(words);
    return;
  }
  const note = document.createElement('p');
  note.className = 'no-page';
  note.setAttribute('role', 'alert');
  note.textContent = words.replace('连上后请再点一次', '连上后会自己打开');
  document.body.replaceChildren(note);
}

/** Pages that open without a tap on a link: the first one, and those the browser goes back to. Their parts may not come either. */
export function watchPages(): void {
  /** address that could not be opened */
  let missed: string | null = null;
  const again = (): void => {
    if (!pagesOpen()) window.location.reload();
    else if (window.location.hash === missed) window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
    missed = null;
  };
  window.addEventListener('unhandledrejection', (event) => {
    if (!isMissingPart(event.reason)) return;
    event.preventDefault();
    missed = window.location.hash;
    void explain(missed.slice(1));
  });
  onNetworkReturn(() => {
    if (missed !== null) again();
  });
}
