/**
 * Every error code the product can answer with: HTTP status and the Chinese sentence a person reads.
 * Clients switch on the code, people read the sentence (RFC 9457 `title`).
 */
export const ERRORS = {
  // the request itself
  VALIDATION_FAILED: [400, '有内容没有填对，请按提示修改'],
  MALFORMED_JSON: [400, '提交的内容格式不对，请刷新后重试'],
  CURSOR_INVALID: [400, '翻页位置已失效，请从第一页重新打开'],
  IDEMPOTENCY_KEY_REQUIRED: [400, '缺少防重复编号，请刷新后重试'],
  IDEMPOTENCY_KEY_REUSED: [422, '同一个防重复编号被用在了不同的内容上'],
  IF_MATCH_REQUIRED: [428, '缺少版本号，请刷新后再操作'],
  STALE_VERSION: [412, '您打开之后，这件事已经有变化，请先看变化再操作'],
  BODY_TOO_LARGE: [413, '提交的内容太大'],
  HEADERS_TOO_LARGE: [431, '请求头太大，请清除浏览器的缓存后重试'],
  UNSUPPORTED_MEDIA_TYPE: [415, '不支持这种提交格式'],
  TOO_MANY_REQUESTS: [429, '操作太频繁，请稍后再试'],
  NOT_FOUND: [404, '没有找到，可能已被撤回或您无权查看'],
  METHOD_NOT_ALLOWED: [405, '不支持这种操作'],
  INTERNAL: [500, '系统出错，已经记录，请稍后再试'],
  UNAVAILABLE: [503, '系统正在准备，请稍后再试'],

  // who may
  NOT_SIGNED_IN: [401, '请先登录'],
  SESSION_EXPIRED: [401, '登录已过期，请重新登录'],
  FORBIDDEN: [403, '您没有这项权限'],
  CSRF_INVALID: [403, '页面已过期，请刷新后重试'],
  CONSENT_REQUIRED: [403, '请先阅读并同意个人信息处理说明'],
  NOTICE_OUTDATED: [409, '个人信息处理说明已更新，请重新阅读'],

  // signing in
  PHONE_INVALID: [400, '请填写 11 位手机号'],
  CODE_WRONG: [401, '验证码不对，请再看一遍短信'],
  CODE_EXPIRED: [401, '验证码已失效，请重新获取'],
  CODE_TOO_MANY_ATTEMPTS: [429, '验证码输错次数太多，请重新获取'],
  SMS_UNAVAILABLE: [503, '短信服务还没有开通，请改用微信小程序'],
  WECHAT_UNAVAILABLE: [503, '微信登录暂时不可用，请稍后再试'],
  WECHAT_CODE_INVALID: [401, '微信登录没有成功，请重试'],
  CREDENTIALS_WRONG: [401, '账号或密码不对'],

  // letters
  UNIT_UNKNOWN: [400, '没有这个科室，请重新选择'],
  ANONYMOUS_ONLY_SUGGESTION: [400, '只有建议可以匿名'],
  ABOUT_STAFF_KIND: [400, '只有投诉和举报可以指明对象是本局工作人员'],
  PICTURE_NOT_YOURS: [400, '图片不存在或不是您上传的'],
  MESSAGE_NOT_EDITABLE: [409, '来信已被受理或已过 10 分钟，不能再修改或撤回'],
  MESSAGE_NOT_ACCEPTABLE: [409, '这封信不在待受理状态'],
  MESSAGE_NOT_ACCEPTED: [409, '先受理，再答复'],
  MESSAGE_NOT_REPLIABLE: [409, '这封信已经答复或撤回'],
  MESSAGE_NOT_PUBLISHABLE: [409, '来信人不愿公开，或还没有答复，不能公开'],
  MESSAGE_CONTENT_RISKY: [409, '微信内容安全检查认为内容有风险，不能公开'],
  QUERY_CODE_OR_PIN_WRONG: [404, '查询码或密码不对'],
  QUERY_LOCKED: [429, '密码输错次数太多，请 15 分钟后再试'],

  // ratings (domain.md §5: one matter, one rating)
  RATING_NOT_OPEN: [409, '还没有答复，或已过评价时间'],
  ALREADY_RATED: [409, '这件事您已经评价过了'],

  // files
  FILE_TYPE_UNSUPPORTED: [415, '只能上传 JPG、PNG 或 WebP 图片'],
  FILE_TOO_LARGE: [413, '图片不能超过 10 MB'],
  FILE_MISSING: [400, '没有收到图片'],
  FILE_LINK_EXPIRED: [403, '图片链接已过期，请刷新页面'],

  // clock
  CALENDAR_YEAR_MISSING: [409, '所需年份的放假安排还没有公布'],

  // outbox
  DELIVERY_NOT_RETRYABLE: [409, '这条推送不在失败状态，不需要重试'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ErrorCode = keyof typeof ERRORS;

/** One wrong field of a request. `field` is a JSON path such as `title` or `pictureIds.2`. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** What changed since the version the caller had seen (412 STALE_VERSION). */
export interface StaleChange {
  what: string;
  by: string | null;
  /** ISO 8601 UTC instant */
  at: string;
}

/** RFC 9457 `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  errors?: FieldError[];
  changes?: StaleChange[];
  currentVersion?: number;
  requestId: string;
}
