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
  APPLICATION_OFFERED: [409, '已经请来信人申请公开，不用再请'],
  ANONYMOUS_NOT_OFFERED: [409, '匿名来信不能引导申请公开：申请要写明是谁提的，请直接答复'],
  ABOUT_STAFF_NOT_OFFERED: [409, '反映本局人员的来信只由监督科办理，不引导申请公开，请直接答复'],
  MOVED_NOT_OFFERED: [409, '这封信本来就是由公开申请转来的，不再转回去，请直接答复'],
  APPLICATION_NOT_OFFERED: [400, '没有找到这封来信的申请入口，请从“我的来信”里重新进入'],
  APPLIED_ALREADY: [409, '这封信已经提出过申请，请看“我的申请”；另有想要的信息，请新填一份'],
  MESSAGE_WITHDRAWN: [409, '来信人已经撤回，不能公开'],
  MESSAGE_NOT_REPLIED: [409, '还没有答复，答复以后才能公开'],
  PUBLICATION_NOT_WANTED: [409, '来信人不愿公开'],
  ALREADY_PUBLISHED: [409, '已经公开，不用再公开'],
  NOT_PUBLISHED: [409, '没有公开，不用撤下'],
  TEXT_PERSONAL_DATA: [409, '文字里有证件、银行卡、电话或住址，请逐处选择遮盖，或者写明保留的理由；来信人的号码只能遮盖'],
  REASON_PERSONAL_DATA: [400, '理由里有证件、银行卡或电话号码，请删去'],
  MESSAGE_CONTENT_RISKY: [409, '微信内容安全检查认为内容有风险，不能公开'],
  QUERY_CODE_OR_PIN_WRONG: [404, '查询码或查询密码不对，请核对后再试'],
  QUERY_LOCKED: [429, '查询密码输错次数太多，请 15 分钟后再试'],

  // ratings (domain.md §5: one matter, one rating)
  RATING_NOT_OPEN: [409, '现在不能评价：还没有答复，或已过评价时间'],
  ALREADY_RATED: [409, '这件事您已经评价过了，一件事只评一次'],

  // consultations and surveys (domain.md §6)
  STEP_NOT_NOW: [409, '现在不能这样办理，请看当前进度'],
  APPROVAL_SAME_PERSON: [409, '提交和批准要由不同的人办理，请换一个人'],
  PERIOD_ORDER: [400, '截止日期要晚于开始日期'],
  PERIOD_TOO_LONG: [400, '最长 366 天，请改截止日期'],
  SHORT_PERIOD_REASON: [400, '征集不满 30 日的，请写明理由'],
  OPENS_IN_PAST: [409, '开始日期已经过去，请改到今天或以后，让大家有足够的时间'],
  STILL_COLLECTING: [409, '还没有截止，截止以后才能整理、公布'],
  CONSULTATION_CLOSED: [409, '意见征集已经截止，不能再提意见'],
  OPINIONS_ENOUGH: [409, '每人最多提 10 条意见，您已经提满'],
  FEEDBACK_INCOMPLETE: [409, '反馈还不完整：每条意见都要归类，每一类都要写明是否采纳和理由'],
  GROUPS_ENOUGH: [409, '最多分 50 类，请先合并'],
  SURVEY_CLOSED: [409, '问卷已经截止，不能再填'],
  SURVEY_ANSWERED: [409, '您已经填过这份问卷，每人填一次'],
  NOTHING_TO_ASK: [409, '还没有写好要征求的内容，请先补上再提交'],

  // periodic columns
  PERIODIC_NOT_OPEN: [409, '这一期还不能填：可能还没有到，或者早于开始公布的一期'],
  PERIODIC_NOTHING_ENTERED: [409, '这一期没有等着公布的数据，请先填好'],
  PERIODIC_SENT_BACK: [409, '这一期已经退回，等填报的人改好再办理'],
  PERIODIC_CHANGE_NOTE_MISSING: [400, '更正已经公布的数据，请写明改了什么、为什么改'],
  SERIES_EXISTS: [409, '这个栏目里已经有同名的一项数据，请换一个名称'],
  SERIES_BEGUN: [409, '这项数据已经有人填报，栏目、周期、期限和表格不能再改；要改请另建一项'],
  PERIODIC_PERSONAL_DATA: [400, '这里有个人信息，请删去；只能写统计口径一类的说明'],

  // files
  FILE_TYPE_UNSUPPORTED: [415, '只能上传 JPG、PNG 或 WebP 图片'],
  DOCUMENT_TYPE_UNSUPPORTED: [415, '只能上传 PDF、Word（docx）、Excel（xlsx）文件和 JPG、PNG、WebP 图片，不能带宏'],
  FILE_TOO_LARGE: [413, '图片和文件不能超过 10 MB'],
  FILE_MISSING: [400, '没有收到文件，请重新选择'],
  FILE_NAME_MISSING: [400, '文件没有名称，请改名后再上传'],
  IMPORT_TYPE_UNSUPPORTED: [415, '只能导入 Word（docx）和文本（txt）文件，不能带宏；请在 Word 或 WPS 里另存为 docx 再导入'],
  IMPORT_OLD_DOCUMENT: [415, '这是旧格式（doc、wps）或加了密码的文档，请在 Word 或 WPS 里另存为不带密码的 docx 再导入'],
  IMPORT_UNREADABLE: [422, '这份文档打不开，可能已损坏或内容过大，请在 Word 或 WPS 里打开后另存一份再导入'],
  IMPORT_EMPTY: [422, '这个文件里没有文字；扫描件请先识别成文字再导入'],
  FILE_LINK_EXPIRED: [403, '链接已过期，请重新打开这一页'],

  // clock
  CALENDAR_YEAR_MISSING: [409, '所需年份的放假安排还没有公布'],
  CALENDAR_YEAR_SHIPPED: [409, '这一年的放假安排随软件提供，不能在这里改'],
  CALENDAR_YEAR_TOO_EARLY: [409, '请先录入前一年的放假安排，再录这一年'],
  CALENDAR_NOTICE_INVALID: [400, '请填写通知的文号，就是带年份和号数的那一行'],
  CALENDAR_NO_DAY_OFF: [400, '还没有放假的日子，请粘贴通知全文'],
  CALENDAR_HOLIDAY_MISSING: [400, '七个节日没有写全，请粘贴通知全文'],
  CALENDAR_DAY_UNKNOWN: [400, '没有这一天'],
  CALENDAR_DAY_OUTSIDE: [400, '这一天不在这一年里；只有元旦可以连到上年最后几天'],
  CALENDAR_DAY_TWICE: [400, '这一天写了两次，或者既放假又上班'],
  CALENDAR_SWAP_NO_WEEKEND: [400, '调休上班的日子应当是星期六或星期日'],

  DATE_INVALID: [400, '没有这一天，请核对日期'],
  LAST_DAY_PAST: [400, '最后一天不能早于今天，请核对日期'],
  LAST_DAY_TOO_FAR: [400, '最后一天离今天超过 90 天，请核对日期'],
  TODAY_MISSING: [400, '还在征求意见，要说明今天是哪一天才能算出期限'],

  // the ledger of a disclosure application (《政府信息公开条例》 30–35)
  EVENT_BEFORE_RECEIPT: [409, '这一天早于收到申请的日期，请核对日期'],
  EVENT_AFTER_CLOSING: [409, '这件申请已经办结，不能再记录办理经过'],
  ANSWER_BEFORE_SENT: [409, '收到的日期早于发出的日期，请核对日期'],
  PAID_BEFORE_NOTICE: [409, '缴费的日期不能早于通知之日，请核对日期'],
  SENT_BEFORE_SIGNED: [409, '发出的日期不能早于签发之日，请核对日期'],
  REMEDY_TOO_EARLY: [409, '复议、诉讼的日期不能早于答复发出或者办结之日，没有按期答复的不能早于期限届满，请核对日期'],
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
  OPINION_REASON_MISSING: [400, '不同意公开的，请写明对方的理由（政府信息公开条例第三十二条）'],
  RELEASE_NEEDS_PUBLIC_INTEREST: [409, '第三方不同意公开，仍要公开的须写明公共利益理由（政府信息公开条例第三十二条）'],
  THIRD_PARTY_NOT_TOLD: [409, '第三方不同意公开，须先把决定公开的内容和理由书面告知第三方，才能签发、发出'],
  THIRD_PARTY_AGREED: [409, '第三方同意公开，不用再告知'],
  NOTICE_GROUND_UNSUITABLE: [409, '公开的理由和第三方的意见对不上，请重新选择'],
  EXTENSION_NOT_ASKED: [409, '没有等着决定的延期，不用决定'],
  EXTENSION_PENDING: [409, '已经提请延期，正在等负责人决定'],
  REPLY_SERVED: [409, '答复书已经送达，不用再登记'],
  REPLY_NOT_SERVED: [409, '还不知道答复书有没有送到，登记送达之后才能归档'],
  SERVED_BEFORE_SENT: [409, '送达的日期不能早于发出的日期，请核对'],
  DELIVERY_NOT_REACHING: [400, '用这种方式送不到申请人，请换一种'],
  CASE_NOT_REVIEWED: [409, '草稿还没有审核，审核之后才能签发'],
  CASE_REVIEWED: [409, '这份草稿已经审核过，请等签发'],
  CASE_SAME_PERSON: [409, '起草、审核、签发要由不同的人办理，请换一个人'],
  CASE_DAY_FUTURE: [400, '日期不能晚于今天，请核对'],
  CASE_MOVED: [409, '已经转到信箱，不用再转'],
  CASE_NO_ACCOUNT: [409, '申请人没有在网上登录，信箱没有办法答复；请当面或者书面告知信访渠道'],
  CONSULTATION_UNKNOWN: [400, '没有这一次征求意见，或者已经有结果'],
  EXPORT_PERIOD: [400, '结束的日期不能早于开始的日期，一次最多导出 400 天'],
  REDO_NEEDS_CORRECTION: [400, '结果纠正、责令重新答复的才能重新办理，请核对结果'],
  REDO_CASE_OPEN: [409, '这件申请还没有办结，就在这件里继续办理，不用另开'],
  CASE_REOPENED: [409, '这件申请已经另开一件重新办理，请在那一件里办'],
  REMEDY_NOT_OPEN: [409, '还没有答复，也没有超期，不能登记复议或诉讼'],

  // correcting a record about oneself (《政府信息公开条例》 41)
  CORRECTION_ENDED: [409, '这件更正申请已经答复或者撤回，不能再办'],
  CORRECTION_ACCEPTED: [409, '这件更正申请已经受理，不用再受理'],
  CORRECTION_NOT_ACCEPTED: [409, '请先受理这件更正申请，再答复是否更正'],
  CORRECTION_EVIDENCE_MISSING: [400, '请写明有什么证据，或者附上证据（政府信息公开条例第四十一条）'],
  CORRECTION_NEEDS_GUARDIAN: [400, '未满 14 周岁的，请监护人带上双方的证件和证据，到局里当面办理'],
  CORRECTION_SOURCE_UNKNOWN: [400, '只能从自己的、已经答复的申请提出，请重新选择'],
  CORRECTION_ORGAN_MISSING: [400, '请写明有权更正的行政机关（政府信息公开条例第四十一条）'],
  CORRECTION_REASON_MISSING: [400, '请写明更正了什么，或者不予更正的理由'],

  // policies and interpretations
  POLICY_INCOMPLETE: [400, '还有必填的内容没有填，或者填得不对，请按提示修改'],
  POLICY_PERSONAL_DATA: [409, '稿件里有个人信息，请逐处选择隐去，或者写明保留的理由'],
  POLICY_NOT_EDITABLE: [409, '稿件已经发布或者撤回，不能再改'],
  POLICY_NOT_SUBMITTABLE: [409, '稿件已经提交，不用再提交'],
  POLICY_NOT_IN_REVIEW: [409, '稿件没有在审核，不能提意见'],
  POLICY_CONTENT_CHANGED: [409, '您看过之后稿件有修改，请重新看过再审'],
  POLICY_SAME_PERSON: [409, '起草、三级审核和保密审查要由不同的人办理，请换一个人'],
  POLICY_STAGE_DONE: [409, '这一级已经审核通过，不用再审'],
  POLICY_STAGE_ORDER: [409, '前一级还没有通过，请按初审、复审、终审的顺序审核'],
  POLICY_OPINION_MISSING: [400, '不通过的，请写明意见，方便起草人修改'],
  POLICY_NOT_APPROVED: [409, '三级审核和保密审查还没有全部通过，不能发布'],
  POLICY_NOT_PROACTIVE: [409, '只有主动公开的才能向社会发布（政府信息公开条例第十三条）'],
  POLICY_PLAN_MISSING: [409, '还没有解读方案，也没有写明不解读的理由，不能发布'],
  POLICY_INTERPRETATION_MISSING: [409, '方案里同步发布的解读材料还没有审核通过，不能发布'],
  POLICY_WAITS_FOR_DOCUMENT: [409, '它解读的文件还没有发布，会和文件同时发布'],
  POLICY_SCHEDULE_PAST: [400, '定时发布的时间要晚于现在'],
  POLICY_SCHEDULE_FAR: [400, '定时发布最多提前 180 天，请改近一些'],
  POLICY_NOT_SCHEDULED: [409, '稿件没有定时发布，不用取消'],
  POLICY_VERSION_OPEN: [409, '这一篇已经有正在修改的稿件，请在那一份上改'],
  POLICY_ABOLISHED: [409, '这份文件已经废止，不用再办'],
  POLICY_ABOLISHED_BEFORE_MADE: [400, '废止日期不能早于成文日期，请核对日期'],
  POLICY_ABOLITION_REASON: [400, '请选择废止它的文件，或者写明废止的理由'],
  POLICY_COLUMN_UNKNOWN: [400, '没有这个栏目，请重新选择'],
  POLICY_LINK_UNKNOWN: [400, '关联的内容没有找到，请重新选择'],
  POLICY_PERSON_UNKNOWN: [400, '没有这位工作人员，请重新选择解读人'],
  POLICY_FILE_NOT_YOURS: [400, '有附件已失效或不是您上传的，请去掉后重新添加'],
  POLICY_TEXT_TOO_LONG: [400, '正文太长，请删减或者改用附件'],

  // letters
  LETTER_FACT_MISSING: [400, '这份文书还缺必填的内容，请补上再生成'],

  // who applies
  APPLICANT_FIELD_MISSING: [400, '还有必填的内容没有填'],
  APPLICANT_NEEDS_GUARDIAN: [400, '未满 14 周岁的申请人，请由监护人代为申请'],
  AGENT_MUST_BE_ENTRUSTED: [400, '单位申请的，只能由委托代理人代办'],
  AGENT_NEEDS_PROOF: [400, '替别人申请，请上传委托书或者关系证明'],
  CASE_FILE_NOT_YOURS: [400, '有附件已失效或不是您上传的，请去掉后重新添加'],
  APPLICANT_CONTACT_MISSING: [400, '请至少填写一种联系方式：电话、通信地址或者电子邮箱'],
  RECEIPT_BASIS_UNSUITABLE: [400, '这种提交方式不能这样确定收到之日，请重新选择'],
  CONFIRMATION_DAY_MISSING: [400, '请填写和申请人确认的日期，确认之日才是收到之日'],
  CONFIRMED_BEFORE_ARRIVAL: [400, '确认的日期不能早于到达的日期，请核对'],
  BACKDATING_NEEDS_REASON: [400, '收到之日早于今天，请写明为什么今天才登记'],
  RECEIVED_BEFORE_REGULATION: [400, '2019年5月15日以前收到的申请不适用现行条例，请核对日期'],
  REGISTERED_IN_FUTURE: [400, '收到的日期不能晚于今天'],
  IDENTITY_CARD_INVALID: [400, '身份证号码不对，请核对 18 位号码'],
  PASSPORT_INVALID: [400, '护照号码不对，请核对字母和数字'],
  PERMIT_INVALID: [400, '通行证号码不对，请核对字母和数字'],
  CREDIT_CODE_INVALID: [400, '统一社会信用代码不对，请核对 18 位代码'],
  IDENTITY_KIND_UNSUITABLE: [400, '这种证件不适用于这类申请人，请重新选择'],

  // the catalogue (《政府信息公开条例》 12, 20, 21)
  COLUMN_UNKNOWN: [400, '没有这个栏目，请重新选择'],
  COLUMN_NAME_TAKEN: [409, '这个位置已经有同名的栏目，请换一个名称或者位置'],
  COLUMN_INTO_ITSELF: [409, '不能移到或者并入它自己和它下面的栏目'],
  COLUMN_PLACE_CLOSED: [409, '目标栏目已经隐藏或者合并，请换一个'],
  COLUMN_TOO_DEEP: [409, '栏目最多四级，请换一个位置'],
  COLUMN_MERGED: [409, '这个栏目已经并入别的栏目，不能再改'],
  COLUMN_UNCHANGED: [409, '栏目本来就是这样，没有要改的'],
  COLUMN_VISIBILITY_DIFFERS: [409, '对外公开的和只对内部公开的栏目不能合并，请先改公开范围'],
  COLUMN_CHANGE_OPEN: [409, '这个栏目有一项变更正在等待审批，请先处理'],
  COLUMN_CHANGE_DECIDED: [409, '这项变更已经有结果'],
  COLUMN_SAME_PERSON: [409, '提出变更的人不能自己审批，请换一个人'],
  COLUMN_STAFF_UNKNOWN: [400, '没有这位工作人员，请重新选择责任人'],
  FINDING_STATE: [409, '这项问题现在不能这样办，请看它的最新情况'],
  FINDING_SAME_PERSON: [409, '报告整改完成的人不能自己核实，请换一个人'],
  FINDING_STILL_BAD: [409, '再查一次仍然没有达标，不能核实；请退回继续整改'],
  FINDING_PERSON_UNKNOWN: [400, '没有这位工作人员，或者不能办理整改，请重新选择责任人'],
  COLUMNS_TOO_MANY: [409, '栏目太多，请先合并'],
  REVIEW_DAY_INVALID: [400, '复核日应在明天到一年之内'],

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
