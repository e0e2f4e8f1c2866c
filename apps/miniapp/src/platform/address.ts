import { useRouter } from '@tarojs/taro';

/** The query of the page's address. In a mini-program a page is opened for it and keeps it. */
export function useAddress(): Record<string, string | undefined> {
  return useRouter().params;
}
