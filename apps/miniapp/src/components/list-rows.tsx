import type { MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import { localDateOf, monthDay } from '@mingchuang/shared/local-date';
import { MESSAGE_KIND_NAMES, type MyMessageRow, type PublicMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { NotificationRow, NotificationTopic } from '@mingchuang/shared/notifications/notifications.types';
import type { PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { nextDate } from '../letters/letter.words';
import { today, whenOf } from '../platform/clock';
import { routes } from '../platform/navigation';
import { Box, Press, Words } from './base/base';
import { Icon } from './icon';
import type { IconName } from './icons';
import { LinkRow } from './row';
import { CaseTag, StatusTag, Tag } from './tag';

const thisYear = (): number => Number(today().slice(0, 4));
const dayOf = (instant: string): string => monthDay(localDateOf(Date.parse(instant)), thisYear());

export function PolicyLine({ policy }: { policy: PolicyRow }) {
  const date = policy.originalPublishedOn;
  return (
    <LinkRow to={routes.policy(policy.id)}>
      <Box className="row-words">
        <Words className="row-title">{policy.title}</Words>
        <Box className="row-meta">
          {policy.titleVerified ? null : <Tag>标题待核</Tag>}
          <Words>{policy.issuer ?? '发文机关待核'}</Words>
          <Words>{date === null ? '日期待核' : monthDay(date, thisYear())}</Words>
        </Box>
      </Box>
    </LinkRow>
  );
}

export function PublicLetterLine({ letter }: { letter: PublicMessageRow }) {
  return (
    <LinkRow to={routes.publicLetter(letter.id)}>
      <Box className="row-words">
        <Words className="row-title">{letter.title}</Words>
        <Box className="row-meta">
          <Tag tone="blue">{MESSAGE_KIND_NAMES[letter.kind]}</Tag>
          {letter.unitName === null ? null : <Words>{letter.unitName}</Words>}
          <Words>{`${dayOf(letter.repliedAt)} 答复`}</Words>
        </Box>
      </Box>
    </LinkRow>
  );
}

export function MyLetterLine({ letter }: { letter: MyMessageRow }) {
  const late = letter.clock?.light === 'overdue';
  return (
    <LinkRow to={routes.letter(letter.id)}>
      <Box className="row-words">
        <Words className="row-title">{letter.title}</Words>
        <Box className="row-meta">
          <StatusTag letter={letter} />
          <Words className={late ? 'row-note--bad' : undefined}>{nextDate(letter, today())}</Words>
        </Box>
      </Box>
    </LinkRow>
  );
}

export function MyApplicationLine({ application }: { application: MyApplicationRow }) {
  const { id, information, number, nextStep, unread, clock } = application;
  return (
    <LinkRow to={routes.application(id)} unread={unread}>
      <Box className="row-words">
        <Words className="row-title">{information}</Words>
        <Box className="row-meta">
          <CaseTag application={application} />
          <Words>{number}</Words>
        </Box>
        <Words className={clock?.light === 'overdue' ? 'row-next row-note--bad' : 'row-next'}>{nextStep}</Words>
      </Box>
    </LinkRow>
  );
}

function iconOf(topic: NotificationTopic): IconName {
  if (topic === 'message.replied' || topic === 'application.deliver') return 'mail';
  return topic === 'application.noticeSupplement' || topic === 'application.askReason' || topic === 'application.feeNotice' ? 'edit' : 'clock';
}

export function NotificationLine({ notification, onOpen }: { notification: NotificationRow; onOpen: () => void }) {
  const unread = notification.readAt === null;
  return (
    <Press className={unread ? 'row row--unread' : 'row'} onPress={onOpen}>
      <Icon name={iconOf(notification.topic)} tone={unread ? 'blue' : 'ink3'} />
      <Box className="row-words">
        <Words className="row-title">{notification.title}</Words>
        <Words className="row-note">{notification.body}</Words>
        <Words className="row-note">{unread ? `${whenOf(notification.at)} · 未读` : whenOf(notification.at)}</Words>
      </Box>
      <Icon name="right" tone="ink3" size={18} />
    </Press>
  );
}
