import type { AuditAction } from '@mingchuang/shared/audit/audit.types';

export const ACTION_NAMES: Record<AuditAction, string> = {
  'session.open': '登录',
  'session.close': '退出',
  'message.view': '打开来信',
  'message.accept': '受理来信',
  'message.reply': '发出答复',
  'message.publish': '公开来信',
  'message.unpublish': '撤下公开',
  'application.view': '打开申请',
  'application.register': '登记申请',
  'application.step': '办理申请',
  'application.identity': '查看申请人身份',
  'application.export': '导出登记簿',
  'application.due': '申请期限变动',
  'message.due': '期限随日历改动',
  'contact.view': '查看联系电话',
  'delivery.retry': '再推一次',
  'calendar.change': '改工作日历',
  'import.letters': '导入历史来信',
  'import.documents': '导入政策文件',
};

/** An entry is never hidden for want of a Chinese name. */
export function actionName(action: string): string {
  return action in ACTION_NAMES ? ACTION_NAMES[action as AuditAction] : action;
}
