import { useState } from 'react';
import { Box, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { PolicyLine } from '../../../components/list-rows';
import { Page } from '../../../components/page';
import { ConfirmSheet } from '../../../components/sheet';
import { EmptyState } from '../../../components/states';
import { leaveFor, routes } from '../../../platform/navigation';
import { forgetArticles, useKeptEntries } from '../../../reading/kept';
import { KEPT_MAX } from '../../../reading/kept.rules';

/** What was opened on this device and can be read without a network. */
export default function KeptPolicies() {
  const entries = useKeptEntries();
  const [asking, setAsking] = useState(false);
  return (
    <Page
      title="离线可读"
      over={
        asking ? (
          <ConfirmSheet
            title="清空看过的内容？"
            text="只清这台设备上存的文字，公开的内容还在，有网络时随时能看。"
            yes="清空"
            no="不清空"
            onNo={() => setAsking(false)}
            onYes={() => {
              forgetArticles();
              setAsking(false);
            }}
          />
        ) : null
      }
    >
      {entries.length === 0 ? (
        <EmptyState
          title="还没有存下的内容"
          actions={
            <Button look="line" onPress={() => void leaveFor(routes.policies())}>
              去看公开的内容
            </Button>
          }
        >
          打开过的文件会自动存在这台设备上，没有网络也能看。
        </EmptyState>
      ) : (
        <>
          <Box className="list-top">
            <Words className="row-note">{`最近看过的，最多存 ${KEPT_MAX.articles} 篇文字`}</Words>
            <Button look="link" onPress={() => setAsking(true)}>
              清空
            </Button>
          </Box>
          <Card>
            {entries.map(({ row }) => (
              <PolicyLine key={row.id} policy={row} mixed marked={false} />
            ))}
          </Card>
        </>
      )}
    </Page>
  );
}
