import type { ErrorCode } from '@mingchuang/shared/errors';

/**
 * What a device says without having been told by the server. The whole table is many times as large and would be sent before
 * anybody sees something; a test holds that these say the same.
 */
export const OWN_ERRORS = {
  NOT_SIGNED_IN: [401, '请先登录'],
  NOT_FOUND: [404, '没有找到，可能已经撤下，或者不对您开放'],
  FILE_LINK_EXPIRED: [403, '链接已过期，请重新打开这一页'],
  FILE_TOO_LARGE: [413, '图片和文件不能超过 10 MB'],
  FILE_TYPE_UNSUPPORTED: [415, '只能上传 JPG、PNG 或 WebP 图片'],
  DOCUMENT_TYPE_UNSUPPORTED: [415, '只能上传 PDF、Word（docx）、Excel（xlsx）文件和 JPG、PNG、WebP 图片，不能带宏'],
  TOO_MANY_REQUESTS: [429, '操作太频繁，请稍后再试'],
  INTERNAL: [500, '系统出错，已经记录，请稍后再试'],
  UNAVAILABLE: [503, '系统正在准备，请稍后再试'],
} as const satisfies Partial<Record<ErrorCode, readonly [number, string]>>;

export type OwnErrorCode = keyof typeof OWN_ERRORS;
