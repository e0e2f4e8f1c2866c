import { CONTACT_GROUPS, CONTACTS_MAX, type ConsoleContacts, type Contact, type ContactGroup, PAGE_LINE_MAX } from '@mingchuang/shared/pages/pages.types';
import { CONTACT_GROUP_NAMES } from '@mingchuang/shared/pages/pages.words';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { uuid } from '../../../lib/uuid.ts';
import { useWriteContacts } from '../api/pages.ts';
import { PageForm } from './page-form.tsx';

/** A line of the form; the key keeps the focus where it is when lines come and go. */
interface Line extends Contact {
  key: string;
}

const FIELDS = [
  ['name', '名称'],
  ['duty', '职责'],
  ['phone', '电话'],
  ['address', '地址'],
] as const;

const linesOf = (items: readonly Contact[]): Line[] => items.map((item) => ({ ...item, key: uuid() }));
const contactsOf = (lines: readonly Line[]): Contact[] => lines.map(({ key: _, ...contact }) => contact);

/** 办公地点, 负责人, 监督电话. The sections come from the list of units. */
export function ContactsEditor({ page, mayWrite }: { page: ConsoleContacts; mayWrite: boolean }) {
  const [lines, setLines] = useState(() => linesOf(page.content.items));
  const [reviewBy, setReviewBy] = useState<string | null>(null);
  const write = useWriteContacts();
  if (!mayWrite) return <ContactsText items={page.content.items} />;
  const set = (key: string, part: Partial<Contact>) => setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const items = contactsOf(lines);
  return (
    <PageForm
      label="通讯录"
      missing={lines.some(({ name }) => name.trim() === '') ? '有一条没有名称，请填上或者删去' : null}
      changed={page.version === 0 || JSON.stringify(items) !== JSON.stringify(page.content.items)}
      busy={write.isPending}
      error={write.error}
      reviewBy={reviewBy}
      onReviewBy={setReviewBy}
      onSave={(saved) => write.mutate({ version: page.version, body: { items, reviewBy } }, { onSuccess: saved })}
    >
      {CONTACT_GROUPS.map((group) => (
        <fieldset key={group} className="contact-group">
          <legend>{CONTACT_GROUP_NAMES[group]}</legend>
          {lines
            .filter((line) => line.group === group)
            .map((line, n) => (
              <div key={line.key} className="contact-line">
                {FIELDS.map(([field, label]) => (
                  <input
                    key={field}
                    className="field"
                    aria-label={`${CONTACT_GROUP_NAMES[group]}第 ${n + 1} 条，${label}`}
                    placeholder={label}
                    maxLength={PAGE_LINE_MAX}
                    value={line[field]}
                    onChange={(event) => set(line.key, { [field]: event.target.value })}
                  />
                ))}
                <Button
                  icon="x"
                  aria-label={`删去${CONTACT_GROUP_NAMES[group]}第 ${n + 1} 条`}
                  onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
                >
                  删去
                </Button>
              </div>
            ))}
          <Button icon="plus" disabled={lines.length >= CONTACTS_MAX} onClick={() => setLines([...lines, emptyLine(group)])}>
            加一条{CONTACT_GROUP_NAMES[group]}
          </Button>
        </fieldset>
      ))}
    </PageForm>
  );
}

const emptyLine = (group: ContactGroup): Line => ({ key: uuid(), group, name: '', duty: '', phone: '', address: '' });

function ContactsText({ items }: { items: readonly Contact[] }) {
  if (items.length === 0) return <p className="quiet">还没有写通讯录。</p>;
  return (
    <dl className="page-text">
      {linesOf(items).map(({ key, group, name, duty, phone, address }) => (
        <div key={key}>
          <dt>{CONTACT_GROUP_NAMES[group]}</dt>
          <dd>{[name, duty, phone, address].filter((text) => text !== '').join('，')}</dd>
        </div>
      ))}
    </dl>
  );
}
