/**
 * Every error code the product can answer with: HTTP status and the Chinese sentence a person reads.
 * Clients switch on the code, people read the sentence (RFC 9457 `title`).
 */
export const ERRORS = {
  // the request itself
  VALIDATION_FAILED: [400, '有内容没有填对，请按提示修改'],
  MALFORMED_JSON: [400, '提交的内容格式不对，请重新打开这一页再试'],
  CURSOR_INVALID: [400, '这一页找不到了，请从第一页重新看'],
  IDEMPOTENCY_KEY_REQUIRED: [400, '缺少防重复编号，请重新打开这一页再试'],
  IDEMPOTENCY_KEY_REUSED: [422, '这个防重复编号已用于别的内容，请重新打开这一页再提交'],
  IF_MATCH_REQUIRED: [428, '缺少版本号，请重新打开这一页再操作'],
  STALE_VERSION: [412, '您打开之后，这件事已经有变化，请先看变化再操作'],
  VERSION_WRONG: [412, '版本号不对，请重新打开这一页再操作'],
  BODY_TOO_LARGE: [413, '提交的内容太多，请删减后重试'],
  HEADERS_TOO_LARGE: [431, '浏览器带来的信息太多，请清除缓存和 Cookie 后重试'],
  UNSUPPORTED_MEDIA_TYPE: [415, '不支持这种提交格式，请重新打开这一页再试'],
  TOO_MANY_REQUESTS: [429, '操作太频繁，请稍后再试'],
  NOT_FOUND: [404, '没有找到，可能已经撤下，或者不对您开放'],
  METHOD_NOT_ALLOWED: [405, '不支持这种操作'],
  INTERNAL: [500, '系统出错，已经记录，请稍后再试'],
  UNAVAILABLE: [503, '系统正在准备，请稍后再试'],

  // who may
  NOT_SIGNED_IN: [401, '请先登录'],
  SESSION_EXPIRED: [401, '登录已过期，请重新登录'],
  FORBIDDEN: [403, '您没有这项权限，需要时请联系管理员'],
  CSRF_INVALID: [403, '页面已过期，请刷新后重试'],
  CONSENT_REQUIRED: [403, '请先阅读并同意个人信息处理说明'],
  NOTICE_OUTDATED: [409, '个人信息处理说明已更新，请重新阅读并同意'],

  // signing in
  PHONE_INVALID: [400, '请填写 11 位手机号'],
  CODE_WRONG: [401, '验证码不对，请核对后再输'],
  CODE_EXPIRED: [401, '验证码已失效，请重新获取'],
  CODE_TOO_MANY_ATTEMPTS: [429, '验证码输错次数太多，请重新获取'],
  SMS_UNAVAILABLE: [503, '短信服务还没有开通，请改用微信小程序'],
  WECHAT_UNAVAILABLE: [503, '微信登录暂时不可用，请稍后再试'],
  WECHAT_CODE_INVALID: [401, '微信登录没有成功，请重试'],
  CREDENTIALS_WRONG: [401, '账号或密码不对'],

  // letters
  UNIT_UNKNOWN: [400, '没有这个科室，请重新选择'],
  ANONYMOUS_ONLY_SUGGESTION: [400, '只有建议可以匿名，其他来信请取消匿名'],
  ABOUT_STAFF_KIND: [400, '只有投诉和举报可以选“反映的是本局工作人员”'],
  PICTURE_NOT_YOURS: [400, '有图片已失效或不是您上传的，请去掉后重新添加'],
  MESSAGE_NOT_EDITABLE: [409, '来信已被受理或已过 10 分钟，不能再修改或撤回'],
  MESSAGE_NOT_ACCEPTABLE: [409, '这封信不在待受理状态'],
  MESSAGE_NOT_ACCEPTED: [409, '请先受理，再答复'],
  MESSAGE_NOT_REPLIABLE: [409, '这封信已经答复或撤回'],
  MESSAGE_WITHDRAWN: [409, '来信人已经撤回，不能公开'],
  MESSAGE_NOT_REPLIED: [409, '还没有答复，答复以后才能公开'],
  PUBLICATION_NOT_WANTED: [409, '来信人不愿公开'],
  ALREADY_PUBLISHED: [409, '已经公开，不用再公开'],
  NOT_PUBLISHED: [409, '没有公开，不用撤下'],
  MESSAGE_CONTENT_RISKY: [409, '微信内容安全检查认为内容有风险，不能公开'],
  QUERY_CODE_OR_PIN_WRONG: [404, '查询码或查询密码不对，请核对后再试'],
  QUERY_LOCKED: [429, '查询密码输错次数太多，请 15 分钟后再试'],

  // ratings (domain.md §5: one matter, one rating)
  RATING_NOT_OPEN: [409, '现在不能评价：还没有答复，或已过评价时间'],
  ALREADY_RATED: [409, '这件事您已经评价过了'],

  // files
  FILE_TYPE_UNSUPPORTED: [415, '只能上传 JPG、PNG 或 WebP 图片'],
  DOCUMENT_TYPE_UNSUPPORTED: [415, '只能上传 PDF、Word（docx）、Excel（xlsx）文件和 JPG、PNG、WebP 图片，不能带宏'],
  FILE_TOO_LARGE: [413, '图片和文件不能超过 10 MB'],
  FILE_MISSING: [400, '没有收到文件，请重新选择'],
  FILE_NAME_MISSING: [400, '文件没有名称，请改名后再上传'],
  FILE_LINK_EXPIRED: [403, '链接已过期，请重新打开这一页'],

  // clock
  CALENDAR_YEAR_MISSING: [409, '所需年份的放假安排还没有公布'],
  CALENDAR_YEAR_SHIPPED: [409, '这一年的放假安排随软件提供，不能在这里改'],
  CALENDAR_YEAR_TOO_EARLY: [409, '请先录入前一年的放假安排，再录这一年'],
  CALENDAR_NOTICE_INVALID: [400, '请填写通知的文号，就是带年份和号数的那一行'],
  CALENDAR_NO_DAY_OFF: [400, '还没有放假的日子，请粘贴通知全文'],
  CALENDAR_DAY_UNKNOWN: [400, '没有这一天'],
  CALENDAR_DAY_OUTSIDE: [400, '这一天不在这一年里；只有元旦可以连到上年最后几天'],
  CALENDAR_DAY_TWICE: [400, '这一天写了两次，或者既放假又上班'],
  CALENDAR_SWAP_NO_WEEKEND: [400, '调休上班的日子应当是星期六或星期日'],

  DATE_INVALID: [400, '没有这一天，请核对日期'],
  TODAY_MISSING: [400, '还在征求意见，要说明今天是哪一天才能算出期限'],

  // the ledger of a disclosure application (《政府信息公开条例》 30–35)
  EVENT_BEFORE_RECEIPT: [409, '这一天早于收到申请的日期，请核对日期'],
  EVENT_AFTER_CLOSING: [409, '这件申请已经办结，不能再记录办理经过'],
  ANSWER_BEFORE_SENT: [409, '收到的日期早于发出的日期，请核对日期'],
  SUPPLEMENT_NOTICE_REPEATED: [409, '补正只能通知一次，要补的内容须一次说全'],
  SUPPLEMENT_NOTICE_LATE: [409, '收到申请已超过 7 个工作日，补正通知仍有效，但会记为违规'],
  EXTENSION_REPEATED: [409, '这一期限已经延长过，不能再延长'],
  EXTENSION_TOO_LATE: [409, '延长须在期限届满前决定，现在已经来不及'],
  EXTENSION_TOO_LONG: [400, '延长的期限须为 1 至 20 个工作日'],
  DELAYED_NOT_WORKING_DAY: [400, '延迟答复的日期须是工作日'],
  DELAYED_BEFORE_DECISION: [400, '延迟答复的日期不能早于作出决定的日期'],

  // handling a disclosure application
  CASE_ENDED: [409, '这件申请已经办结'],
  CASE_ACTION_NOT_NOW: [409, '这件申请现在不能这样办理，请看当前状态'],
  LAPSE_NOT_REACHED: [409, '期限还没有届满，请等到届满之后'],
  CONSULTATION_OPEN: [409, '还在征求意见，请等意见收到或期限届满'],
  CONSULTATION_NOT_OPEN: [409, '没有正在征求的意见'],
  FEE_NOT_DUE: [409, '没有达到收费标准，不能发收费通知'],
  FEE_NOTICE_TOO_LATE: [409, '收费通知须在答复期限内发出，现在已经来不及'],
  REPLY_CHOICE_MISSING: [400, '请选择答复的种类'],
  CLOSING_NOT_BY_REPLY: [409, '这种情形不用答复书，请直接办结'],
  CLOSING_NEEDS_SUPPLEMENT: [409, '只有通知补正之后内容仍不明确的，才能这样答复'],
  CLOSING_NEEDS_REASON: [409, '须先请申请人说明理由，才能这样答复'],
  CASE_NOT_REVIEWED: [409, '草稿还没有审核，审核之后才能签发'],
  CASE_REVIEWED: [409, '这份草稿已经审核过，请等签发'],
  CASE_SAME_PERSON: [409, '起草、审核、签发要由不同的人办理，请换一个人'],
  CASE_DAY_FUTURE: [400, '日期不能晚于今天，请核对'],
  CASE_MOVED: [409, '已经转到信箱，不用再转'],
  CASE_NO_ACCOUNT: [409, '申请人没有在网上登录，信箱没有办法答复；请当面或者书面告知信访渠道'],
  CONSULTATION_UNKNOWN: [400, '没有这一次征求意见，或者已经有结果'],
  EXPORT_PERIOD: [400, '结束的日期不能早于开始的日期，一次最多导出 400 天'],
  REMEDY_NOT_OPEN: [409, '还没有答复，也没有超期，不能登记复议或诉讼'],

  // letters
  LETTER_FACT_MISSING: [400, '这份文书还缺必填的内容，请补上再生成'],

  // who applies
  APPLICANT_FIELD_MISSING: [400, '还有必填的内容没有填'],
  APPLICANT_NEEDS_GUARDIAN: [400, '未满 14 周岁的申请人，请由监护人代为申请'],
  AGENT_NEEDS_PROOF: [400, '替别人申请，请上传委托书或者关系证明'],
  CASE_FILE_NOT_YOURS: [400, '有附件已失效或不是您上传的，请去掉后重新添加'],
  REGISTERED_IN_FUTURE: [400, '收到的日期不能晚于今天'],
  IDENTITY_CARD_INVALID: [400, '身份证号码不对，请核对 18 位号码'],
  PASSPORT_INVALID: [400, '护照号码不对，请核对字母和数字'],
  PERMIT_INVALID: [400, '通行证号码不对，请核对字母和数字'],
  CREDIT_CODE_INVALID: [400, '统一社会信用代码不对，请核对 18 位代码'],
  IDENTITY_KIND_UNSUITABLE: [400, '这种证件不适用于这类申请人，请重新选择'],

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
