import type { MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import { localDateOf, monthDay } from '@mingchuang/shared/local-date';
import type { MyMessageRow, PublicMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { NotificationRow, NotificationTopic } from '@mingchuang/shared/notifications/notifications.types';
import type { PolicyRow } from '@mingchuang/shared/policies/policies.types';
import { nextDate, publicKind } from '../letters/letter.words';
import { today, whenOf } from '../platform/clock';
import { routes } from '../platform/navigation';
import { dayWords, kindWords, listedDay, listedIssuer, listedSign } from '../policies/listed.words';
import { useIsKept } from '../reading/kept';
import { Box, Press, Words } from './base/base';
import { Icon } from './icon';
import type { IconName } from './icons';
import { LinkRow } from './row';
import { CaseTag, SignTag, StatusTag, Tag } from './tag';

const thisYear = (): number => Number(today().slice(0, 4));
const dayOf = (instant: string): string => monthDay(localDateOf(Date.parse(instant)), thisYear());

/** Of what kind is said where kinds stand together, unless it is the usual one; what was opened can be read without a network. */
export function PolicyLine({ policy, mixed = false, marked = true }: { policy: PolicyRow; mixed?: boolean; marked?: boolean }) {
  const kept = useIsKept(policy.id) && marked;
  const sign = listedSign(policy);
  return (
    <LinkRow to={routes.policy(policy.id)}>
      <Box className="row-words">
        <Words className="row-title">{policy.title}</Words>
        <Box className="row-meta">
          {(mixed && policy.kind !== 'document') || policy.form !== null ? <Tag tone="blue">{kindWords(policy)}</Tag> : null}
          {sign === null ? null : <SignTag {...sign} />}
          {policy.titleVerified ? null : <Tag>标题待核</Tag>}
          <Words>{listedIssuer(policy)}</Words>
          <Words>{dayWords(listedDay(policy), thisYear())}</Words>
          {kept ? <Words>离线可读</Words> : null}
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
          <Tag tone="blue">{publicKind(letter)}</Tag>
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
  if (topic === 'message.replied' || topic === 'application.deliver' || (topic.startsWith('correction.') && topic !== 'correction.accept')) return 'mail';
  if (topic === 'consultation.published') return 'talk';
  if (topic === 'application.reopen') return 'redo';
  if (topic === 'message.offered') return 'apply';
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
