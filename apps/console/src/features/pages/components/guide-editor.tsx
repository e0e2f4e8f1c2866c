import { type ConsoleGuide, type Guide, PAGE_LINE_MAX, PAGE_TEXT_MAX } from '@mingchuang/shared/pages/pages.types';
import { GUIDE_FIELDS } from '@mingchuang/shared/pages/pages.words';
import { useId, useState } from 'react';
import { useWriteGuide } from '../api/pages.ts';
import { PageForm } from './page-form.tsx';

/** The guide in the fields of Art. 12. */
export function GuideEditor({ page, mayWrite }: { page: ConsoleGuide; mayWrite: boolean }) {
  const id = useId();
  const [guide, setGuide] = useState<Guide>(page.content);
  const [reviewBy, setReviewBy] = useState<string | null>(null);
  const write = useWriteGuide();
  if (!mayWrite) return <GuideText guide={page.content} />;
  const set = (key: keyof Guide, text: string) => setGuide({ ...guide, [key]: text });
  return (
    <PageForm
      label="公开指南"
      missing={guide.office.trim() === '' ? '请填写公开工作机构' : null}
      changed={page.version === 0 || GUIDE_FIELDS.some(({ key }) => guide[key] !== page.content[key])}
      busy={write.isPending}
      error={write.error}
      reviewBy={reviewBy}
      onReviewBy={setReviewBy}
      onSave={(saved) => write.mutate({ version: page.version, body: { ...guide, reviewBy } }, { onSuccess: saved })}
    >
      <div className="page-fields">
        {GUIDE_FIELDS.map(({ key, label, long }) => (
          <label key={key} htmlFor={`${id}-${key}`} className={long ? 'page-field-long' : undefined}>
            {label}
            {long ? (
              <textarea
                id={`${id}-${key}`}
                className="field"
                rows={3}
                maxLength={PAGE_TEXT_MAX}
                value={guide[key]}
                onChange={(event) => set(key, event.target.value)}
              />
            ) : (
              <input id={`${id}-${key}`} className="field" maxLength={PAGE_LINE_MAX} value={guide[key]} onChange={(event) => set(key, event.target.value)} />
            )}
          </label>
        ))}
      </div>
    </PageForm>
  );
}

function GuideText({ guide }: { guide: Guide }) {
  return (
    <dl className="page-text">
      {GUIDE_FIELDS.map(({ key, label }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{guide[key] === '' ? '没有写' : guide[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
