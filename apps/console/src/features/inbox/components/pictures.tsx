import type { FileView } from '@mingchuang/shared/files/files.types';
import { useState } from 'react';
import { Icon } from '../../../components/icon.tsx';

export function Pictures({ pictures }: { pictures: readonly FileView[] }) {
  if (pictures.length === 0) return null;
  return (
    <section aria-label="来信图片">
      <ul className="pictures">
        {pictures.map((picture, index) => (
          <Picture key={picture.id} picture={picture} number={index + 1} />
        ))}
      </ul>
    </section>
  );
}

/** A signed link works for half an hour; after that the picture says so instead of showing a broken frame. */
function Picture({ picture, number }: { picture: FileView; number: number }) {
  const [failedUrl, setFailedUrl] = useState<string | null>(null);
  const size = picture.bytes >= 1_048_576 ? `${(picture.bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(picture.bytes / 1024))} KB`;
  return (
    <li>
      <a href={picture.url} target="_blank" rel="noreferrer">
        {failedUrl === picture.url ? (
          <span className="picture-gone">
            <Icon name="image" size={20} />
            没有取到，请刷新页面
          </span>
        ) : (
          <img src={picture.url} alt={`来信图片 ${number}`} loading="lazy" onError={() => setFailedUrl(picture.url)} />
        )}
        <span className="cap">
          图片 {number} · {size}，点开看原图
        </span>
      </a>
    </li>
  );
}
