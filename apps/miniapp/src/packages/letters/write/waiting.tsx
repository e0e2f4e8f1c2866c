import { useState } from 'react';
import { Box, Press, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { EmptyState } from '../../../components/states';
import { useBureau } from '../../../hooks/use-bureau';
import type { Draft } from '../../../letters/draft.rules';
import { saveDraft } from '../../../letters/drafts';
import { resendWaiting, whyNotSent } from '../../../letters/sender';
import { whenOf } from '../../../platform/clock';
import { call } from '../../../platform/device';
import { useOnline } from '../../../platform/network';
import { toast } from '../../../platform/toast';

/** A letter that is written and could not be delivered yet: nothing to write again, nothing sent twice. */
export function Waiting({ draft }: { draft: Draft }) {
  const online = useOnline();
  const bureau = useBureau();
  const [busy, setBusy] = useState(false);

  const again = async (): Promise<void> => {
    setBusy(true);
    try {
      const result = await resendWaiting();
      if (result?.kind === 'waiting') toast('还是没有送到，信在手机里，会再送');
    } catch (error) {
      toast(whyNotSent(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page title="写信">
      <EmptyState letter title={online ? '信已写好，还没有送到' : '信已写好，等网络来了就送出'}>
        {'不用重写，也不会重复提交。\n连上网后会自动再送，并告诉您结果。'}
      </EmptyState>
      <Card>
        <Box className="row">
          <Icon name="clock" tone="warn" />
          <Box className="row-words">
            <Words className="row-title">{draft.title}</Words>
            <Words className="row-note row-note--warn">{`等待送出 · ${draft.waitingSince === null ? '' : whenOf(draft.waitingSince)} 写好`}</Words>
          </Box>
        </Box>
      </Card>
      <Button look="line" icon="redo" busy={busy ? '正在送出' : null} onPress={() => void again()}>
        现在再试一次
      </Button>
      <Box className="waiting-links">
        <Press className="waiting-link" onPress={() => saveDraft({ ...draft, waitingSince: null })}>
          回去修改
        </Press>
        {bureau === null ? null : (
          <Press className="waiting-link" label={`急事打电话，${bureau.bureauPhone}`} onPress={() => void call(bureau.bureauPhone)}>
            <Icon name="phone" tone="action" size={20} />
            <Words>急事打电话</Words>
          </Press>
        )}
      </Box>
    </Page>
  );
}
