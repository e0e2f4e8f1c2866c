import { NavLink } from 'react-router';

/** The two halves of Art. 12: the catalogue, and the guide with the contacts. */
export function CatalogueTabs() {
  return (
    <nav className="segments" aria-label="公开目录">
      <NavLink to="/columns">目录</NavLink>
      <NavLink to="/pages">指南和通讯录</NavLink>
    </nav>
  );
}
