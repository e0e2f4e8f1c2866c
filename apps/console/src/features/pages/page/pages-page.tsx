import './pages-page.css';
import type { PageSlug } from '@mingchuang/shared/pages/pages.types';
import { PAGE_NAMES } from '@mingchuang/shared/pages/pages.words';
import type { ReactNode } from 'react';
import { CatalogueTabs } from '../../../components/catalogue-tabs.tsx';
import { Choices } from '../../../components/choices.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { useContacts, useGuide } from '../api/pages.ts';
import { ContactsEditor } from '../components/contacts-editor.tsx';
import { GuideEditor } from '../components/guide-editor.tsx';
import { PageVersions, Review } from '../components/page-versions.tsx';

const PAGES: readonly { value: PageSlug; label: string }[] = [
  { value: 'guide', label: PAGE_NAMES.guide },
  { value: 'contacts', label: PAGE_NAMES.contacts },
];

/** 指南和通讯录: what is in force, all that was, and the day to look through it again. */
export function PagesPage({ mayWrite }: { mayWrite: boolean }) {
  const { params, change } = useAddress();
  const slug: PageSlug = params.get('page') === 'contacts' ? 'contacts' : 'guide';
  return (
    <main id="room" className="page" tabIndex={-1}>
      <div className="page-head">
        <h1>指南和通讯录</h1>
        <CatalogueTabs />
        <div className="page-head-end">
          <Choices
            legend="哪一页"
            className="segments"
            options={PAGES}
            value={slug}
            onChoose={(value) => change({ page: value === 'guide' ? undefined : value })}
          />
        </div>
      </div>
      {slug === 'guide' ? <GuidePage mayWrite={mayWrite} /> : <ContactsPage mayWrite={mayWrite} />}
    </main>
  );
}

/** A new version begins the form anew. */
function GuidePage({ mayWrite }: { mayWrite: boolean }) {
  const guide = useGuide();
  return (
    <Known slug="guide" query={guide}>
      {guide.data && <GuideEditor key={guide.data.version} page={guide.data} mayWrite={mayWrite} />}
    </Known>
  );
}

function ContactsPage({ mayWrite }: { mayWrite: boolean }) {
  const contacts = useContacts();
  return (
    <Known slug="contacts" query={contacts}>
      {contacts.data && <ContactsEditor key={contacts.data.version} page={contacts.data} mayWrite={mayWrite} />}
    </Known>
  );
}

interface KnownProps {
  slug: PageSlug;
  query: ReturnType<typeof useGuide> | ReturnType<typeof useContacts>;
  children: ReactNode;
}

function Known({ slug, query, children }: KnownProps) {
  if (!query.data) {
    return query.isError ? (
      <Failure error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Bones widths={['40%', '100%', '100%', '60%']} label={`正在取${PAGE_NAMES[slug]}`} />
    );
  }
  const { review, reviewBy, versions } = query.data;
  return (
    <div className="pages">
      <section className="card page-card" aria-label={PAGE_NAMES[slug]}>
        <div className="page-card-head">
          <h2>{PAGE_NAMES[slug]}</h2>
          <Review review={review} reviewBy={reviewBy} />
        </div>
        {children}
      </section>
      <section className="card page-card" aria-label="版本">
        <h2>版本</h2>
        <PageVersions versions={versions} />
      </section>
    </div>
  );
}
