/** Sets of applications that supervisors count. Each number of their page is one of them, and the register lists it (domain.md §5). */
export const CASE_FIGURES = [
  'ended',
  'answered',
  'unanswered',
  'judged',
  'onTime',
  'late',
  'overdueOpen',
  'rated',
  'unrated',
  'satisfied',
  'dissatisfied',
] as const;
/**
 * Of those that ended in the period: answered: a reply went out · unanswered: withdrawn, given up or closed without one ·
 * onTime: by the statutory due day · rated, unrated: of those answered · satisfied: 5, 4 and 3 of those rated.
 * overdueOpen: not ended, due in the period and past it · late: these and what ended too late · judged: late and onTime
 */
export type CaseFigure = (typeof CASE_FIGURES)[number];
export const CASE_FIGURE_NAMES: Record<CaseFigure, string> = {
  ended: '办结',
  answered: '已答复',
  unanswered: '不经答复办结',
  judged: '已办结和超期未办结',
  onTime: '按期办结',
  late: '超期',
  overdueOpen: '超期未办结',
  rated: '已评',
  unrated: '没评',
  satisfied: '基本满意以上',
  dissatisfied: '不满意',
};
