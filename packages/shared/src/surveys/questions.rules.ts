import { charactersIn } from '../characters.ts';
import {
  OPTION_MAX,
  OPTIONS_MAX,
  OPTIONS_MIN,
  PART_ID,
  QUESTION_KINDS,
  QUESTION_TITLE_MAX,
  QUESTIONS_MAX,
  type QuestionKind,
  SCALE_LABEL_MAX,
  SCALE_MAX,
  SCALE_MIN,
  type SurveyOption,
  type SurveyQuestion,
} from './surveys.types.ts';

/** What is wrong with a list of questions, by the place where it stands, such as `questions.2.options`. */
export interface QuestionFault {
  field: string;
  message: string;
}

/** Questions as they are kept, nothing unknown among them; or the first that cannot be asked. A draft may still be without any. */
export function readQuestions(value: unknown, clean: (text: string) => string): { questions: SurveyQuestion[] } | QuestionFault {
  if (!Array.isArray(value)) return { field: 'questions', message: '问卷的题目格式不对' };
  if (value.length > QUESTIONS_MAX) return { field: 'questions', message: `最多 ${QUESTIONS_MAX} 题` };
  const questions: SurveyQuestion[] = [];
  for (const [at, one] of value.entries()) {
    const read = readQuestion(one, clean);
    if ('message' in read) return { field: `questions.${at}${read.field}`, message: read.message };
    if (questions.some(({ id }) => id === read.id)) return { field: `questions.${at}`, message: '题目重复了' };
    questions.push(read);
  }
  return { questions };
}

function readQuestion(value: unknown, clean: (text: string) => string): SurveyQuestion | QuestionFault {
  if (typeof value !== 'object' || value === null) return { field: '', message: '题目格式不对' };
  const { id, kind, title: typed, required, ...rest } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !PART_ID.test(id) || !QUESTION_KINDS.includes(kind as QuestionKind) || typeof required !== 'boolean')
    return { field: '', message: '题目格式不对' };
  const title = typeof typed === 'string' ? clean(typed) : '';
  if (title === '') return { field: '.title', message: '请写题目' };
  if (charactersIn(title) > QUESTION_TITLE_MAX) return { field: '.title', message: `题目最多 ${QUESTION_TITLE_MAX} 个字` };
  const asked = { id, title, required };
  switch (kind as QuestionKind) {
    case 'text':
      return { ...asked, kind: 'text' };
    case 'scale':
      return readScale(asked, rest, clean);
    case 'single':
    case 'multiple': {
      const read = readOptions(rest.options, clean);
      if ('message' in read) return read;
      if (kind === 'single') return { ...asked, kind, options: read.options };
      const most = rest.most;
      if (!Number.isInteger(most) || (most as number) < 1 || (most as number) > read.options.length) return { field: '.most', message: '最多可选的项数不对' };
      return { ...asked, kind: 'multiple', options: read.options, most: most as number };
    }
  }
}

type Asked = Pick<SurveyQuestion, 'id' | 'title' | 'required'>;

function readScale(asked: Asked, { steps, low, high }: Record<string, unknown>, clean: (text: string) => string): SurveyQuestion | QuestionFault {
  if (!Number.isInteger(steps) || (steps as number) < SCALE_MIN || (steps as number) > SCALE_MAX)
    return { field: '.steps', message: `刻度为 ${SCALE_MIN} 到 ${SCALE_MAX} 档` };
  const ends = [low, high].map((end) => (typeof end === 'string' ? clean(end) : ''));
  const [first = '', last = ''] = ends;
  if (ends.some((end) => end === '' || charactersIn(end) > SCALE_LABEL_MAX)) return { field: '.low', message: `请给两端各写不超过 ${SCALE_LABEL_MAX} 个字` };
  return { ...asked, kind: 'scale', steps: steps as number, low: first, high: last };
}

function readOptions(value: unknown, clean: (text: string) => string): { options: SurveyOption[] } | QuestionFault {
  const field = '.options';
  if (!Array.isArray(value) || value.length < OPTIONS_MIN || value.length > OPTIONS_MAX)
    return { field, message: `选项为 ${OPTIONS_MIN} 到 ${OPTIONS_MAX} 个` };
  const options: SurveyOption[] = [];
  for (const one of value) {
    const { id, label: typed } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    const label = typeof typed === 'string' ? clean(typed) : '';
    if (typeof id !== 'string' || !PART_ID.test(id)) return { field, message: '选项格式不对' };
    if (label === '') return { field, message: '有的选项还没有写' };
    if (charactersIn(label) > OPTION_MAX) return { field, message: `选项最多 ${OPTION_MAX} 个字` };
    if (options.some((other) => other.id === id || other.label === label)) return { field, message: '选项重复了' };
    options.push({ id, label });
  }
  return { options };
}
