interface Aria {
  role?: string;
  label?: string;
  hidden?: boolean;
  disabled?: boolean;
  checked?: boolean;
  expanded?: boolean;
}

/** WeChat's accessibility attributes; config/aria-plugin.ts carries them into the templates. */
export function aria({ role, label, hidden, disabled, checked, expanded }: Aria): Record<string, string | boolean | undefined> {
  return { ariaRole: role, ariaLabel: label, ariaHidden: hidden, ariaDisabled: disabled, ariaChecked: checked, ariaExpanded: expanded };
}
