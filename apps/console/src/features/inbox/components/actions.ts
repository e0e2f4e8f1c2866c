import type { ActionView, ConsoleMessage, StaffAction } from '@mingchuang/shared/messages/messages.types';

const UNKNOWN = '现在不能做';

export function actionOf(message: Pick<ConsoleMessage, 'actions'>, action: StaffAction): ActionView {
  return message.actions.find((each) => each.action === action) ?? { action, allowed: false, reason: UNKNOWN };
}

/** Actions that still have a meaning for this letter; what is over stands in its history. */
export function relevantActions(message: ConsoleMessage): ActionView[] {
  if (message.status === 'withdrawn') return [];
  const wanted: StaffAction[] = [];
  if (message.status === 'submitted') wanted.push('accept');
  if (message.status !== 'replied') wanted.push('reply');
  wanted.push(message.publishedAt === null ? 'publish' : 'unpublish');
  return wanted.map((action) => actionOf(message, action));
}
