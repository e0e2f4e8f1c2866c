import { useShareAppMessage } from '@tarojs/taro';

/** What WeChat passes on when this page is shared. The page's configuration has to allow it. */
export function useShareTarget(title: string, path: string): void {
  useShareAppMessage(() => ({ title, path }));
}
