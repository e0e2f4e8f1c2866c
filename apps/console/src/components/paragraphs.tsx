import { paragraphsOf } from '@mingchuang/shared/paragraphs';

/** A text in its paragraphs, also where an import has only indents. */
export function Paragraphs({ text, className }: { text: string; className: string }) {
  return (
    <div className={className}>
      {paragraphsOf(text).map((paragraph, index) => {
        const place = `${index} ${paragraph}`;
        return (
          <p key={place} className="paragraph">
            {paragraph}
          </p>
        );
      })}
    </div>
  );
}
