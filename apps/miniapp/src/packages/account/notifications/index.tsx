import type { NotificationRow } from '@mingchuang/shared/notifications/notifications.types';
import { Box, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { NotificationLine } from '../../../components/list-rows';
import { Page } from '../../../components/page';
import { PagedList } from '../../../components/paged-list';
import { ResidentGate } from '../../../components/resident-gate';
import { EmptyState } from '../../../components/states';
import { useLive } from '../../../hooks/use-live';
import { usePaged } from '../../../hooks/use-paged';
import { getNotifications, readAllNotifications, readNotification } from '../../../platform/api';
import { errorSentence } from '../../../platform/errors';
import { go, matterPage, routes } from '../../../platform/navigation';
import { useStore } from '../../../platform/store';
import { toast } from '../../../platform/toast';
import { refreshUnread, unreadCount } from '../../../platform/unread';

export default function Notifications() {
  return (
    <Page title="通知">
      <ResidentGate purpose="看通知">
        <Inbox />
      </ResidentGate>
    </Page>
  );
}

function Inbox() {
  const list = usePaged('notifications', getNotifications);
  const unread = useStore(unreadCount);
  useLive('notification', list.refetch);

  const open = (notification: NotificationRow): void => {
    if (notification.readAt === null) {
      readNotification(notification.id)
        .then(refreshUnread)
        .catch((error: unknown) => console.info('not marked as read', error));
    }
    const { topic, messageId } = notification;
    void go(topic === 'message.offered' && messageId !== null ? routes.applyFrom(messageId) : matterPage(notification));
  };

  const readAll = (): void => {
    readAllNotifications().then(
      () => {
        list.refetch();
        void refreshUnread();
      },
      (error: unknown) => toast(errorSentence(error)),
    );
  };

  return (
    <>
      {unread > 0 && list.items !== null ? (
        <Box className="list-top">
          <Words className="card-aside">{`${unread} 条未读`}</Words>
          <Button look="link" onPress={readAll}>
            全部标为已读
          </Button>
        </Box>
      ) : null}
      <PagedList
        list={list}
        row={(notification) => <NotificationLine key={notification.id} notification={notification} onOpen={() => open(notification)} />}
        empty={<EmptyState title="还没有通知">来信和申请受理了、有答复了、要补材料了，提的意见有反馈了，会在这里告诉您。</EmptyState>}
      />
    </>
  );
}
