import type { PublicSurveyPhase, QuestionKind, SurveyPhase } from './surveys.types.ts';

export const SURVEY_PHASE_NAMES: Record<SurveyPhase, string> = {
  draft: '草拟',
  submitted: '待批准',
  scheduled: '待开始',
  open: '进行中',
  closed: '已截止',
  published: '已公布结果',
};

export const PUBLIC_SURVEY_PHASE_NAMES: Record<PublicSurveyPhase, string> = { open: '进行中', closed: '统计中', published: '已公布结果' };

export const QUESTION_KIND_NAMES: Record<QuestionKind, string> = { single: '单选', multiple: '多选', scale: '打分', text: '填写' };
