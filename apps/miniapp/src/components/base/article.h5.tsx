import type { ReactNode } from 'react';
import type * as Article from './article.types';
import { cellLook } from './cell-look';
import { keyed } from './keyed';

export function Marked({ run: { text, bold, italic, underline, href } }: Article.Marked) {
  let shown: ReactNode = text;
  if (bold) shown = <strong className="bold">{shown}</strong>;
  if (italic) shown = <em className="italic">{shown}</em>;
  if (underline) shown = <u className="underlined">{shown}</u>;
  if (href === undefined) return shown;
  // a page of another site learns nothing of where its reader comes from
  const away = /^https?:/i.test(href) ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  return (
    <a className="text-link" href={href} {...away}>
      {shown}
    </a>
  );
}

export function Items({ ordered, start, items }: Article.Items) {
  const content = items.map(({ key, item }) => (
    <li className="item-text" key={key}>
      {item}
    </li>
  ));
  if (!ordered) return <ul className="items">{content}</ul>;
  return (
    <ol className="items" start={start}>
      {content}
    </ol>
  );
}

/** A wide table is scrolled by finger or by arrow keys, so it takes the focus. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

export function Table({ rows, header, label, columns }: Article.Table) {
  const [head = []] = rows;
  const body = header ? rows.slice(1) : rows;
  return (
    <section className="table-wrap" aria-label={label} {...SCROLLED_BY_KEYS}>
      <table className="table">
        {header ? (
          <thead>
            <tr className="tr">
              {keyed(head).map(({ key, item }, column) => (
                <th scope="col" key={key} {...cellLook('th', columns[column])}>
                  {item}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {keyed(body).map(({ key, item: cells }) => (
            <tr className="tr" key={key}>
              {keyed(cells).map((cell, column) => (
                <td key={cell.key} {...cellLook('td', columns[column])}>
                  {cell.item}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Figure({ src, alt, caption }: Article.Figure) {
  return (
    <figure className="figure">
      <a className="figure-link" href={src} target="_blank" rel="noopener noreferrer">
        <img className="figure-picture" src={src} alt={alt} loading="lazy" decoding="async" />
      </a>
      {caption === undefined ? null : <figcaption className="figure-caption">{caption}</figcaption>}
    </figure>
  );
}

export function Quote({ children }: Article.Quote) {
  return <blockquote className="quoted">{children}</blockquote>;
}

export function Divider() {
  return <hr className="divider" />;
}
