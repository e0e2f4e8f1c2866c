import { NavLink } from 'react-router';

/** The two things residents ask for by the 条例: information (27), and the correction of a record about themselves (41). */
export function ApplicationTabs() {
  return (
    <nav className="segments" aria-label="依申请公开">
      <NavLink to="/applications" end>
        登记簿
      </NavLink>
      <NavLink to="/applications/corrections">更正申请</NavLink>
    </nav>
  );
}
