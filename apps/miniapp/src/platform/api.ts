import type { CodeSent } from '@mingchuang/shared/auth/auth.types';
import type { PublicCalendar } from '@mingchuang/shared/calendar/public-calendar.types';
import type { ApplicationMatches, ApplicationReceipt, GiveReason, GiveSupplement, SubmitApplication } from '@mingchuang/shared/disclosure/applications.types';
import type { StepReason } from '@mingchuang/shared/disclosure/case-steps.types';
import type { MyApplication, MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import type {
  LookupMessage,
  MessageReceipt,
  MyMessage,
  MyMessageRow,
  PublicMessage,
  PublicMessageRow,
  ResidentTodos,
  WriteMessage,
} from '@mingchuang/shared/messages/messages.types';
import type { NotificationRow, ReportSubscriptions, Subscriptions, UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import type { Page, PageRequest } from '@mingchuang/shared/paging';
import type { Policy, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import type { GiveRating, RatingView } from '@mingchuang/shared/ratings/ratings.types';
import type { UnitList } from '@mingchuang/shared/units/units.types';
import { send } from './request';
import { sendAsResident } from './session';

const query = ({ limit, cursor }: PageRequest): Record<string, string | number | undefined> => ({ limit, cursor });

// open to everybody
export const requestCode = (phone: string): Promise<CodeSent> => send({ method: 'POST', path: '/api/auth/codes', body: { phone } });
export const getUnits = (): Promise<UnitList> => send({ method: 'GET', path: '/api/units' });
export const getCalendar = (): Promise<PublicCalendar> => send({ method: 'GET', path: '/api/calendar' });
export const getPolicies = (page: PageRequest): Promise<Page<PolicyRow>> => send({ method: 'GET', path: '/api/policies', query: query(page) });
export const getPolicy = (id: string): Promise<Policy> => send({ method: 'GET', path: `/api/policies/${id}` });
export const getPublicMessages = (page: PageRequest): Promise<Page<PublicMessageRow>> =>
  send({ method: 'GET', path: '/api/messages/public', query: query(page) });
export const getPublicMessage = (id: string): Promise<PublicMessage> => send({ method: 'GET', path: `/api/messages/public/${id}` });
export const lookupMessage = (request: LookupMessage): Promise<MyMessage> => send({ method: 'POST', path: '/api/messages/lookup', body: request });
export const matchingDocuments = (q: string): Promise<ApplicationMatches> => send({ method: 'GET', path: '/api/applications/matches', query: { q } });

// the resident's own
export const getMyMessages = (page: PageRequest): Promise<Page<MyMessageRow>> =>
  sendAsResident({ method: 'GET', path: '/api/messages/mine', query: query(page) });
export const getMyMessage = (id: string): Promise<MyMessage> => sendAsResident({ method: 'GET', path: `/api/messages/${id}` });
export const getTodos = (): Promise<ResidentTodos> => sendAsResident({ method: 'GET', path: '/api/messages/todos' });
export const writeMessage = (request: WriteMessage, key: string): Promise<MessageReceipt> =>
  sendAsResident({ method: 'POST', path: '/api/messages', body: request, key });
export const editMessage = (id: string, version: number, request: WriteMessage): Promise<MyMessage> =>
  sendAsResident({ method: 'PUT', path: `/api/messages/${id}`, body: request, version });
export const withdrawMessage = (id: string, version: number): Promise<MyMessage> =>
  sendAsResident({ method: 'POST', path: `/api/messages/${id}/withdrawal`, version });
export const rateMessage = (id: string, request: GiveRating, key: string): Promise<RatingView> =>
  sendAsResident({ method: 'POST', path: `/api/messages/${id}/ratings`, body: request, key });
export const submitApplication = (request: SubmitApplication, key: string): Promise<ApplicationReceipt> =>
  sendAsResident({ method: 'POST', path: '/api/applications', body: request, key });

export const getMyApplications = (page: PageRequest): Promise<Page<MyApplicationRow>> =>
  sendAsResident({ method: 'GET', path: '/api/applications', query: query(page) });
export const getMyApplication = (id: string): Promise<MyApplication> => sendAsResident({ method: 'GET', path: `/api/applications/${id}` });
/** A step of the applicant, on the version seen; the same key is the same step. */
const applicationStep =
  <Body extends object>(path: string) =>
  (id: string, version: number, body: Body, key: string): Promise<MyApplication> =>
    sendAsResident({ method: 'POST', path: `/api/applications/${id}/${path}`, version, body, key });
export const giveSupplement = applicationStep<GiveSupplement>('supplements');
export const giveReason = applicationStep<GiveReason>('reasons');
export const withdrawApplication = applicationStep<StepReason>('withdrawal');
export const rateApplication = (id: string, request: GiveRating, key: string): Promise<RatingView> =>
  sendAsResident({ method: 'POST', path: `/api/applications/${id}/ratings`, body: request, key });

export const getNotifications = (page: PageRequest): Promise<Page<NotificationRow>> =>
  sendAsResident({ method: 'GET', path: '/api/notifications', query: query(page) });
export const getUnreadCount = (): Promise<UnreadCount> => sendAsResident({ method: 'GET', path: '/api/notifications/unread-count' });
export const readNotification = (id: string): Promise<void> => sendAsResident({ method: 'POST', path: `/api/notifications/${id}/read` });
export const readAllNotifications = (): Promise<void> => sendAsResident({ method: 'POST', path: '/api/notifications/read-all' });
export const getSubscriptions = (): Promise<Subscriptions> => sendAsResident({ method: 'GET', path: '/api/notifications/subscriptions' });
export const reportSubscriptions = (request: ReportSubscriptions): Promise<void> =>
  sendAsResident({ method: 'POST', path: '/api/notifications/subscriptions', body: request });
