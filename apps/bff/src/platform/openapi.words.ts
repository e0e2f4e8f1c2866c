import { FILE_NAME_MAX } from '@mingchuang/shared/files/files.types';
import { PAGE_LIMIT_DEFAULT, PAGE_LIMIT_MAX } from '@mingchuang/shared/paging';
import { STAFF_COOKIE } from './access.ts';
import { ERRORS_PAGE } from './errors.page.ts';
import { KEPT_DAYS } from './idempotency.ts';
import type { WhoMay } from './who-may.ts';

/** What stands above the operations; Markdown. */
export const ABOUT = `
居民用的小程序和工作人员用的工作台，都只用这里写的操作。每个操作写明谁可以用（\`x-who-may\`）。

### 登录

- **居民**：\`POST /api/auth/codes\` 发送验证码，\`POST /api/auth/phone\` 登录；微信小程序用 \`POST /api/auth/wechat\`。登录返回 \`token\`，以后的请求带 \`Authorization: Bearer <token>\`。写信、评价以前先用 \`PUT /api/auth/consent\` 同意个人信息处理说明。
- **工作人员**：\`POST /api/console/session\` 登录，会话保存在 Cookie \`${STAFF_COOKIE}\` 里。除 GET 以外的请求还要带 \`X-CSRF-Token\`，值是登录返回的 \`csrfToken\`。

### 防重复编号

提交来信、答复和评价要带 \`Idempotency-Key\`：8 到 64 个字母、数字、下划线或连字符，每次提交新生成一个，重试时不变。同一编号、同样内容再发一次，返回第一次的结果；内容不同，返回 422 \`IDEMPOTENCY_KEY_REUSED\`。编号保留 ${KEPT_DAYS} 天。

### 版本号

修改别人也可能修改的内容，要带 \`If-Match\`，值是您看到的 \`version\`，例如 \`If-Match: "3"\`。期间有了变化，返回 412 \`STALE_VERSION\`：\`changes\` 写明谁做了什么，\`currentVersion\` 是现在的版本；还没有过的版本，返回 412 \`VERSION_WRONG\`。

### 翻页

列表用 \`limit\`（默认 ${PAGE_LIMIT_DEFAULT}，最多 ${PAGE_LIMIT_MAX}）和 \`cursor\`。把返回的 \`nextCursor\` 原样作为下一次的 \`cursor\`；\`nextCursor\` 为 \`null\` 就是最后一页。

### 时间

时刻是带时区的 ISO 8601。期限等日期是北京时间的一天，写作 \`YYYY-MM-DD\`。

### 出错

出错时返回 \`application/problem+json\`（RFC 9457）：\`code\` 供程序判断，不会改变；\`title\` 和 \`detail\` 给人看；\`errors\` 逐项写明哪里没有填对；\`requestId\` 用来查日志；\`type\` 指向代码的说明。

[全部错误代码](${ERRORS_PAGE})
`.trim();

export const WHO: Record<WhoMay, string> = {
  public: '任何人，不用登录',
  resident: '登录的居民，只限自己的内容',
  staff: '登录的工作人员',
  read: '可以看来信和申请的工作人员（read）',
  answer: '可以办理来信和申请的工作人员（answer）',
  catalogue: '可以提出栏目变更、改写指南的工作人员（catalogue）',
  draft: '可以起草公开内容的工作人员（draft）',
  edit: '可以做编辑初审的工作人员（edit）',
  review: '可以审核答复、做科室复审的工作人员（review）',
  publish: '可以审核公开、发布稿件的工作人员（publish）',
  sign: '可以签发答复、做终审、审批栏目变更的工作人员（sign）',
  secrecy: '可以做保密审查的工作人员（secrecy）',
  supervise: '可以看全局数据的工作人员（supervise）',
  operate: '可以管理推送的工作人员（operate）',
  audit: '可以看操作记录的工作人员（audit）',
};

export const UPLOAD_NAME = `文件的名称，放在 \`file\` 前面；不写或者没有能用的字，用 \`file\` 自带的文件名。去掉路径和看不见的字符，最多 ${FILE_NAME_MAX} 个字，扩展名按文件的实际类型。`;

export const HEADERS = {
  once: { name: 'Idempotency-Key', description: '防重复编号，每次提交新生成一个，重试时不变' },
  ifMatch: { name: 'If-Match', description: '您看到的版本，例如 "3"；期间有了变化，返回 412' },
};
