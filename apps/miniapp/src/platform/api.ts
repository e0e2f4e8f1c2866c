import type { CodeSent } from '@mingchuang/shared/auth/auth.types';
import type { PublicCalendar } from '@mingchuang/shared/calendar/public-calendar.types';
import type { ColumnPlace, PublicColumns } from '@mingchuang/shared/columns/columns.types';
import type {
  Consultation,
  ConsultationQuery,
  ConsultationRow,
  GiveOpinion,
  MyOpinions,
  OpinionReceipt,
} from '@mingchuang/shared/consultations/consultations.types';
import type { CorrectionReceipt, MyCorrection, MyCorrectionRow, SubmitCorrection } from '@mingchuang/shared/corrections/corrections.types';
import type { ApplicationMatches, ApplicationReceipt, GiveReason, GiveSupplement, SubmitApplication } from '@mingchuang/shared/disclosure/applications.types';
import type { StepReason } from '@mingchuang/shared/disclosure/case-steps.types';
import type { MyApplication, MyApplicationRow } from '@mingchuang/shared/disclosure/my-applications.types';
import type { HelpfulVote, VoteHelpful } from '@mingchuang/shared/helpful/helpful.types';
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
import type { ApplicationOffer } from '@mingchuang/shared/messages/offers.types';
import type { NotificationRow, ReportSubscriptions, Subscriptions, UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import type { ContactsPage, GuidePage } from '@mingchuang/shared/pages/pages.types';
import type { Page, PageRequest } from '@mingchuang/shared/paging';
import type { PublicSeries, SeriesList } from '@mingchuang/shared/periodic/periodic.types';
import type { Policy, PolicyFacets, PolicyQuery, PolicyRow } from '@mingchuang/shared/policies/policies.types';
import type { GiveRating, RatingView } from '@mingchuang/shared/ratings/ratings.types';
import type { SearchAnswer, SearchRequest, Suggestions } from '@mingchuang/shared/search/search.types';
import type { AnswersReceipt, GiveAnswers, MySurvey, Survey, SurveyQuery, SurveyRow } from '@mingchuang/shared/surveys/surveys.types';
import type { TableFormat } from '@mingchuang/shared/tables';
import type { UnitList } from '@mingchuang/shared/units/units.types';
import { apiUrl } from './env';
import { send } from './request';
import { sendAsResident } from './session';

const query = ({ limit, cursor }: PageRequest): Record<string, string | number | undefined> => ({ limit, cursor });

// open to everybody
export const requestCode = (phone: string): Promise<CodeSent> => send({ method: 'POST', path: '/api/auth/codes', body: { phone } });
export const getUnits = (): Promise<UnitList> => send({ method: 'GET', path: '/api/units' });
export const getCalendar = (): Promise<PublicCalendar> => send({ method: 'GET', path: '/api/calendar' });
const policyQuery = ({ kind, columnId, unitId, theme, form, year, validity, linkedTo, ...page }: PolicyQuery): Record<string, string | number | undefined> => ({
  kind,
  columnId,
  unitId,
  theme,
  form,
  year,
  validity,
  linkedTo,
  ...query(page),
});
export const getPolicies = (asked: PolicyQuery): Promise<Page<PolicyRow>> => send({ method: 'GET', path: '/api/policies', query: policyQuery(asked) });
export const getPolicyFacets = (asked: PolicyQuery): Promise<PolicyFacets> => send({ method: 'GET', path: '/api/policies/facets', query: policyQuery(asked) });
export const getPolicy = (id: string): Promise<Policy> => send({ method: 'GET', path: `/api/policies/${id}` });
export const voteHelpful = (id: string, vote: VoteHelpful): Promise<HelpfulVote> => send({ method: 'PUT', path: `/api/policies/${id}/helpful`, body: vote });
/** A picture in the text of a published document: open to everybody, so it is an address like any other. */
export const policyFileUrl = (id: string, fileId: string): string => apiUrl(`/api/policies/${id}/files/${fileId}`);
export const getColumns = (): Promise<PublicColumns> => send({ method: 'GET', path: '/api/columns' });
export const getColumn = (id: string): Promise<ColumnPlace> => send({ method: 'GET', path: `/api/columns/${id}` });
export const getSeriesList = (): Promise<SeriesList> => send({ method: 'GET', path: '/api/periodic' });
export const getSeries = (id: string): Promise<PublicSeries> => send({ method: 'GET', path: `/api/periodic/${id}` });
export const seriesTableUrl = (id: string, format: TableFormat): string => `/api/periodic/${id}/table?format=${format}`;
export const getGuide = (): Promise<GuidePage> => send({ method: 'GET', path: '/api/pages/guide' });
export const getContacts = (): Promise<ContactsPage> => send({ method: 'GET', path: '/api/pages/contacts' });
export const getPublicMessages = (page: PageRequest): Promise<Page<PublicMessageRow>> =>
  send({ method: 'GET', path: '/api/messages/public', query: query(page) });
export const getPublicMessage = (id: string): Promise<PublicMessage> => send({ method: 'GET', path: `/api/messages/public/${id}` });
export const lookupMessage = (request: LookupMessage): Promise<MyMessage> => send({ method: 'POST', path: '/api/messages/lookup', body: request });
export const search = ({ q, kind, inForce, limit, cursor }: SearchRequest): Promise<SearchAnswer> =>
  send({ method: 'GET', path: '/api/search', query: { q, kind, inForce: inForce ? 'true' : undefined, limit, cursor } });
export const getSuggestions = (q: string): Promise<Suggestions> => send({ method: 'GET', path: '/api/search/suggestions', query: { q } });
export const getConsultations = ({ state, ...page }: ConsultationQuery): Promise<Page<ConsultationRow>> =>
  send({ method: 'GET', path: '/api/consultations', query: { state, ...query(page) } });
export const getConsultation = (id: string): Promise<Consultation> => send({ method: 'GET', path: `/api/consultations/${id}` });
export const getSurveys = ({ state, ...page }: SurveyQuery): Promise<Page<SurveyRow>> =>
  send({ method: 'GET', path: '/api/surveys', query: { state, ...query(page) } });
export const getSurvey = (id: string): Promise<Survey> => send({ method: 'GET', path: `/api/surveys/${id}` });
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
export const getApplicationOffer = (id: string): Promise<ApplicationOffer> => sendAsResident({ method: 'GET', path: `/api/messages/${id}/offer` });
export const submitApplication = (request: SubmitApplication, key: string): Promise<ApplicationReceipt> =>
  sendAsResident({ method: 'POST', path: '/api/applications', body: request, key });

export const getMyOpinions = (id: string): Promise<MyOpinions> => sendAsResident({ method: 'GET', path: `/api/consultations/${id}/opinions/mine` });
export const giveOpinion = (id: string, request: GiveOpinion, key: string): Promise<OpinionReceipt> =>
  sendAsResident({ method: 'POST', path: `/api/consultations/${id}/opinions`, body: request, key });
export const getMySurvey = (id: string): Promise<MySurvey> => sendAsResident({ method: 'GET', path: `/api/surveys/${id}/mine` });
export const giveAnswers = (id: string, request: GiveAnswers, key: string): Promise<AnswersReceipt> =>
  sendAsResident({ method: 'POST', path: `/api/surveys/${id}/answers`, body: request, key });

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

export const submitCorrection = (request: SubmitCorrection, key: string): Promise<CorrectionReceipt> =>
  sendAsResident({ method: 'POST', path: '/api/corrections', body: request, key });
export const getMyCorrections = (page: PageRequest): Promise<Page<MyCorrectionRow>> =>
  sendAsResident({ method: 'GET', path: '/api/corrections', query: query(page) });
export const getMyCorrection = (id: string): Promise<MyCorrection> => sendAsResident({ method: 'GET', path: `/api/corrections/${id}` });
export const withdrawCorrection = (id: string, version: number, key: string): Promise<MyCorrection> =>
  sendAsResident({ method: 'POST', path: `/api/corrections/${id}/withdrawal`, version, key });

export const getNotifications = (page: PageRequest): Promise<Page<NotificationRow>> =>
  sendAsResident({ method: 'GET', path: '/api/notifications', query: query(page) });
export const getUnreadCount = (): Promise<UnreadCount> => sendAsResident({ method: 'GET', path: '/api/notifications/unread-count' });
export const readNotification = (id: string): Promise<void> => sendAsResident({ method: 'POST', path: `/api/notifications/${id}/read` });
export const readAllNotifications = (): Promise<void> => sendAsResident({ method: 'POST', path: '/api/notifications/read-all' });
export const getSubscriptions = (): Promise<Subscriptions> => sendAsResident({ method: 'GET', path: '/api/notifications/subscriptions' });
export const reportSubscriptions = (request: ReportSubscriptions): Promise<void> =>
  sendAsResident({ method: 'POST', path: '/api/notifications/subscriptions', body: request });
