import type { ConsultationRow } from '@mingchuang/shared/consultations/consultations.types';
import { KIND_NAMES, leftWords, PUBLIC_PHASE_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import { monthDay } from '@mingchuang/shared/local-date';
import type { SurveyRow } from '@mingchuang/shared/surveys/surveys.types';
import { PUBLIC_SURVEY_PHASE_NAMES } from '@mingchuang/shared/surveys/surveys.words';
import type { Sign } from '../letters/letter.words';
import { today } from '../platform/clock';
import { routes } from '../platform/navigation';
import { Box, Words } from './base/base';
import { LinkRow } from './row';
import { SignTag } from './tag';

/** days before the end from which it presses */
const SOON = 3;

type Asked = Pick<ConsultationRow, 'phase' | 'daysLeft'>;

/** Open, soon over, over, or told: shape and word. */
export function askedSign({ phase, daysLeft }: Asked, names: Record<Asked['phase'], string>): Sign {
  if (phase === 'published') return { icon: 'check', word: names.published, tone: 'ok' };
  if (phase === 'closed') return { icon: 'minus', word: names.closed, tone: 'hold' };
  return daysLeft !== null && daysLeft <= SOON ? { icon: 'alert', word: leftWords(daysLeft), tone: 'warn' } : { icon: 'clock', word: names.open, tone: 'info' };
}

const dayOf = (day: string): string => monthDay(day, Number(today().slice(0, 4)));

export function ConsultationLine({ consultation }: { consultation: ConsultationRow }) {
  const { id, kind, title, phase, daysLeft, closesOn, feedbackBy, opinions } = consultation;
  const until = { open: `${dayOf(closesOn)} 截止，${leftWords(daysLeft)}`, closed: `${dayOf(feedbackBy)} 前公布反馈`, published: '看哪些意见被采纳' }[phase];
  return (
    <LinkRow to={routes.consultation(id)}>
      <Box className="row-words">
        <Words className="row-title">{title}</Words>
        <Box className="row-meta">
          <SignTag {...askedSign(consultation, PUBLIC_PHASE_NAMES)} />
          <Words>{KIND_NAMES[kind]}</Words>
          <Words>{`${opinions} 条意见`}</Words>
        </Box>
        <Words className="row-next">{until}</Words>
      </Box>
    </LinkRow>
  );
}

export function SurveyLine({ survey }: { survey: SurveyRow }) {
  const { id, title, phase, daysLeft, closesOn, questions, answered } = survey;
  const until = { open: `${dayOf(closesOn)} 截止，${leftWords(daysLeft)}`, closed: '正在统计，稍后公布结果', published: '看结果' }[phase];
  return (
    <LinkRow to={routes.survey(id)}>
      <Box className="row-words">
        <Words className="row-title">{title}</Words>
        <Box className="row-meta">
          <SignTag {...askedSign(survey, PUBLIC_SURVEY_PHASE_NAMES)} />
          <Words>{`${questions} 题`}</Words>
          <Words>{`${answered} 人已填`}</Words>
        </Box>
        <Words className="row-next">{until}</Words>
      </Box>
    </LinkRow>
  );
}
