import './index.css';
import { fullDate } from '@mingchuang/shared/local-date';
import type { Contact, ContactsPage } from '@mingchuang/shared/pages/pages.types';
import { CONTACT_GROUPS } from '@mingchuang/shared/pages/pages.types';
import { CONTACT_GROUP_NAMES } from '@mingchuang/shared/pages/pages.words';
import { Box, Press, Words } from '../../../components/base/base';
import { keyed } from '../../../components/base/keyed';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import { useQuery } from '../../../hooks/use-query';
import { getContacts } from '../../../platform/api';
import { call } from '../../../platform/device';
import { tabUrl } from '../../../platform/navigation';

/** 通讯录: where the bureau is, who is there for what, whom to complain to. A number is one tap. */
export default function Contacts() {
  const query = useQuery('contacts', getContacts);
  return (
    <Page title="通讯录">
      {query.data === null ? (
        query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={tabUrl('disclosure')} />
        ) : (
          <Card>
            <SkeletonRows rows={6} />
          </Card>
        )
      ) : (
        <>
          <StaleNote error={query.error} />
          <Known page={query.data} />
        </>
      )}
    </Page>
  );
}

function Known({ page: { bureauName, bureauPhone, items, units, updatedOn } }: { page: ContactsPage }) {
  return (
    <>
      <Card title={bureauName}>
        <Line name="总机" duty="不知道找谁，打这个" phone={bureauPhone} address="" />
      </Card>
      {CONTACT_GROUPS.map((group) => (
        <Group key={group} title={CONTACT_GROUP_NAMES[group]} items={items.filter((one) => one.group === group)} />
      ))}
      <Card title="科室">
        {units.map(({ id, name, duty, phone }) => (
          <Line key={id} name={name} duty={duty} phone={phone ?? ''} address="" />
        ))}
      </Card>
      {updatedOn === null ? null : <Box className="foot-note">{`${fullDate(updatedOn)}更新`}</Box>}
    </>
  );
}

function Group({ title, items }: { title: string; items: readonly Contact[] }) {
  if (items.length === 0) return null;
  return (
    <Card title={title}>
      {keyed(items).map(({ key, item }) => (
        <Line key={key} {...item} />
      ))}
    </Card>
  );
}

function Line({ name, duty, phone, address }: Omit<Contact, 'group'>) {
  const words = (
    <Box className="row-words">
      <Words className="contact-name">{name}</Words>
      {duty === '' ? null : <Words className="contact-note">{duty}</Words>}
      {address === '' ? null : <Words className="contact-note">{address}</Words>}
      {phone === '' ? null : <Words className="contact-phone">{phone}</Words>}
    </Box>
  );
  if (phone === '') return <Box className="row">{words}</Box>;
  return (
    <Press className="row contact" onPress={() => void call(phone)} label={`${[name, duty, address, phone].filter((text) => text !== '').join('，')}，打电话`}>
      {words}
      <Icon name="phone" tone="action" />
    </Press>
  );
}
