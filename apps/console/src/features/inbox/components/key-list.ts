export interface KeyHelp {
  keys: readonly string[];
  does: string;
}

/** Shown in the bar at the foot. */
export const MAIN_KEYS: readonly KeyHelp[] = [
  { keys: ['J', 'K'], does: '下一封、上一封' },
  { keys: ['Enter'], does: '打开' },
  { keys: ['A'], does: '受理' },
  { keys: ['R'], does: '写答复' },
  { keys: ['Ctrl', 'Enter'], does: '发出' },
  { keys: ['/'], does: '搜索' },
];

/** Everything, as the dialog lists it. */
export const ALL_KEYS: readonly KeyHelp[] = [
  { keys: ['J'], does: '到下一封' },
  { keys: ['K'], does: '到上一封' },
  { keys: ['Enter'], does: '打开停在的这封，也可以按 O' },
  { keys: ['A'], does: '受理打开的来信' },
  { keys: ['R'], does: '到答复框' },
  { keys: ['Ctrl', 'Enter'], does: '在答复框里：发出，会再问一次' },
  { keys: ['Esc'], does: '离开输入框，关上对话框' },
  { keys: ['/'], does: '到搜索框' },
  { keys: ['Tab'], does: '到下一个按钮或输入框' },
  { keys: ['?'], does: '看这张表' },
];
