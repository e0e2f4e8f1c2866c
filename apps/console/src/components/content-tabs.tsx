import { NavLink } from 'react-router';

const TABS = [
  ['/policies', '稿件'],
  ['/policies/published', '已发布'],
  ['/policies/interpretations', '解读'],
  ['/policies/periodic', '定期公开'],
  ['/policies/counts', '统计'],
] as const;

/** The rooms of what is published. */
export function ContentTabs() {
  return (
    <nav className="segments" aria-label="公开内容">
      {TABS.map(([to, name]) => (
        <NavLink key={to} to={to} end>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
