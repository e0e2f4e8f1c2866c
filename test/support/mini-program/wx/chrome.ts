import type { PageStack } from '../page-stack.ts';
import type { Sandbox } from '../sandbox.ts';
import { asyncApi, type Options, text } from './api.ts';

/** What surrounds the pages: moving between them, title bar, tab bar, and what only the system would show. */
export class Chrome {
  /** index of the tab → what its badge says; '' for a red dot */
  readonly badges = new Map<number, string>();
  readonly scrolls: Record<string, unknown>[] = [];
  /** what WeChat asks before it leaves the page; null: it does not ask */
  leavingAsks: string | null = null;

  api(sandbox: Sandbox, stack: PageStack): Record<string, unknown> {
    const api = (name: string, work: (options: Options) => unknown) => ({ [name]: asyncApi(sandbox, name, work) });
    // WeChat opens a page in a later turn, never inside the call
    const move = (name: string, work: (options: Options) => unknown) => ({
      [name]: asyncApi(
        sandbox,
        name,
        (options) =>
          new Promise<unknown>((resolve, reject) => {
            sandbox.later(name, () => {
              try {
                resolve(work(options));
              } catch (error) {
                reject(error);
              }
            });
          }),
      ),
    });
    const ignored = (...names: string[]) => Object.assign({}, ...names.map((name) => api(name, () => undefined)));
    const watched = (...names: string[]) => Object.fromEntries(names.flatMap((name) => [`on${name}`, `off${name}`]).map((name) => [name, () => undefined]));
    const logger = () => Object.fromEntries(['log', 'info', 'warn', 'error', 'debug', 'setFilterMsg', 'addFilterMsg'].map((level) => [level, () => undefined]));
    return {
      ...move('navigateTo', ({ url }) => ({ eventChannel: stack.open(text(url)) })),
      ...move('redirectTo', ({ url }) => stack.redirect(text(url))),
      ...move('switchTab', ({ url }) => stack.switchTab(text(url))),
      ...move('reLaunch', ({ url }) => stack.relaunch(text(url))),
      ...move('navigateBack', ({ delta }) => stack.back(typeof delta === 'number' ? delta : 1)),
      ...api('setNavigationBarTitle', ({ title }) => {
        stack.current.title = text(title);
      }),
      ...api('setTabBarBadge', ({ index, text: badge }) => void this.badges.set(Number(index), text(badge))),
      ...api('removeTabBarBadge', ({ index }) => void this.badges.delete(Number(index))),
      ...api('showTabBarRedDot', ({ index }) => void this.badges.set(Number(index), '')),
      ...api('hideTabBarRedDot', ({ index }) => void this.badges.delete(Number(index))),
      ...api('pageScrollTo', (options) => {
        const { success: _s, fail: _f, complete: _c, ...where } = options;
        this.scrolls.push(where);
      }),
      ...ignored('setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading', 'hideHomeButton', 'setBackgroundColor'),
      ...ignored('setBackgroundTextStyle', 'setTabBarItem', 'setTabBarStyle', 'showTabBar', 'hideTabBar', 'startPullDownRefresh'),
      ...ignored('stopPullDownRefresh', 'showShareMenu', 'hideShareMenu', 'loadFontFace', 'hideKeyboard'),
      ...api('enableAlertBeforeUnload', ({ message }) => {
        this.leavingAsks = text(message);
      }),
      ...api('disableAlertBeforeUnload', () => {
        this.leavingAsks = null;
      }),
      ...watched('AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'KeyboardHeightChange', 'WindowResize', 'ThemeChange', 'MemoryWarning'),
      onNeedPrivacyAuthorization: () => undefined,
      nextTick: (work: () => void) => sandbox.later('wx.nextTick', work),
      createSelectorQuery: () => (stack.current.instance.createSelectorQuery as () => unknown).call(stack.current.instance),
      createIntersectionObserver: () => ({
        relativeTo: () => undefined,
        relativeToViewport: () => ({ observe: () => undefined, disconnect: () => undefined }),
        observe: () => undefined,
        disconnect: () => undefined,
      }),
      getUpdateManager: () => ({
        onCheckForUpdate: () => undefined,
        onUpdateReady: () => undefined,
        onUpdateFailed: () => undefined,
        applyUpdate: () => undefined,
      }),
      getLogManager: logger,
      getRealtimeLogManager: logger,
    };
  }
}
