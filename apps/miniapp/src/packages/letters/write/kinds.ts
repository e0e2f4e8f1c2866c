import { MESSAGE_KIND_NAMES, MESSAGE_KINDS, type MessageKind } from '@mingchuang/shared/messages/messages.types';

const NOTES: Record<MessageKind, string> = {
  inquiry: '问政策、问怎么办',
  help: '有困难，请局里帮忙',
  complaint: '对办事、服务不满意',
  tipoff: '反映违规违法的事',
  suggestion: '出主意，可以匿名',
};

export const KIND_OPTIONS = MESSAGE_KINDS.map((value) => ({ value, name: MESSAGE_KIND_NAMES[value] }));
export const KIND_OPTIONS_EXPLAINED = MESSAGE_KINDS.map((value) => ({ value, name: MESSAGE_KIND_NAMES[value], note: NOTES[value] }));

export function isMessageKind(value: string | undefined): value is MessageKind {
  return MESSAGE_KINDS.some((kind) => kind === value);
}
