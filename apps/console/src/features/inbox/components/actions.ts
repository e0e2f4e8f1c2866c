import type { ActionView, ConsoleMessage, StaffAction } from '@mingchuang/shared/messages/messages.types';

export function actionOf(message: Pick<ConsoleMessage, 'actions'>, action: StaffAction): ActionView {
  return message.actions.find((each) => each.action === action) ?? { action, allowed: false, reason: '现在不能做' };
}

/** Refusals worth a word: steps that are still to come. What is over stands in the letter's history, acceptance has its own card. */
export function refusedActions(message: ConsoleMessage): ActionView[] {
  const wanted: StaffAction[] = [];
  if (message.status === 'submitted' || message.status === 'accepted') wanted.push('reply');
  wanted.push(message.publishedAt === null ? 'publish' : 'unpublish');
  return wanted.map((action) => actionOf(message, action)).filter((each) => !each.allowed);
}
