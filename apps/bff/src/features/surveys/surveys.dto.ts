import { RETURN_REASON_MAX, type ReturnReason } from '@mingchuang/shared/consultations/consultations.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import {
  type ChooseTexts,
  type ConsoleSurveyQuery,
  type GiveAnswers,
  PUBLIC_SURVEY_PHASES,
  type PublicSurveyPhase,
  QUESTIONS_MAX,
  SHOWN_TEXTS_MAX,
  SURVEY_INTRO_MAX,
  SURVEY_LISTS,
  SURVEY_TITLE_MAX,
  type SurveyAnswers,
  type SurveyList,
  type SurveyQuery,
  type SurveyQuestion,
  type WriteSurvey,
} from '@mingchuang/shared/surveys/surveys.types';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsObject, IsOptional, Matches } from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { ExistingDay, PersonText, personText } from '../../platform/validation.ts';

export class SurveyQueryDto extends PageQueryDto implements SurveyQuery {
  @IsOptional()
  @IsIn(PUBLIC_SURVEY_PHASES, { message: '没有这个列表' })
  state?: PublicSurveyPhase;
}

/** What each answer must be is asked of its question, in the service. */
export class GiveAnswersDto implements GiveAnswers {
  @Transform(({ value }) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? cleanAnswers(value) : value))
  @IsObject({ message: '回答的格式不对' })
  answers: SurveyAnswers;
}

/** Texts are cleaned as any other that a person typed. */
function cleanAnswers(given: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, typeof answer === 'string' ? personText(answer) : answer]));
}

export class ConsoleSurveyQueryDto extends PageQueryDto implements ConsoleSurveyQuery {
  @IsOptional()
  @IsIn(SURVEY_LISTS, { message: '没有这个列表' })
  list?: SurveyList;
}

export class WriteSurveyDto implements WriteSurvey {
  @PersonText('标题', 1, SURVEY_TITLE_MAX)
  title: string;

  @PersonText('说明', 0, SURVEY_INTRO_MAX)
  intro: string;

  @ExistingDay('开始日期')
  opensOn: LocalDate;

  @ExistingDay('截止日期')
  closesOn: LocalDate;

  /** Which of them is wrong, and how, is said by the service: a decorator knows one sentence. */
  @IsArray({ message: '问卷的题目格式不对' })
  questions: SurveyQuestion[];
}

export class SurveyReturnDto implements ReturnReason {
  @PersonText('退回的理由', 1, RETURN_REASON_MAX)
  reason: string;
}

export class ChooseTextsDto implements ChooseTexts {
  @IsArray({ message: '选择的格式不对' })
  @ArrayMaxSize(SHOWN_TEXTS_MAX * QUESTIONS_MAX, { message: '选得太多' })
  @ArrayUnique({ message: '选重了' })
  @Matches(/^[0-9a-f-]{36}:[a-z0-9]{1,12}$/, { each: true, message: '没有这条回答' })
  shown: string[];
}
