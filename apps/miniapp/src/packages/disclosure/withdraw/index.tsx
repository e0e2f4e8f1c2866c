import { STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { useState } from 'react';
import { useActText } from '../../../applications/act-drafts';
import { Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { ConfirmSheet } from '../../../components/sheet';
import { addressed, useParam } from '../../../platform/addressed';
import { withdrawApplication } from '../../../platform/api';
import { tooLong } from '../../../platform/length.rules';
import { ActPage } from '../parts/act-page';
import { ActText } from '../parts/act-text';
import { useAct } from '../parts/use-act';
import { useApplication } from '../parts/use-application';

/** The applicant ends it; the reason is theirs to give or not. */
function Withdraw() {
  const query = useApplication();
  const draft = useActText(`withdraw ${useParam('id')}`);
  const [asking, setAsking] = useState(false);
  const act = useAct({ query, post: withdrawApplication, done: '已撤回', onDone: draft.sent });
  return (
    <ActPage
      title="撤回申请"
      action="withdraw"
      query={query}
      held={act.held}
      changes={act.changes}
      foot={() => (
        <Button look="danger" reason={tooLong(draft.text.trim(), STEP_TEXT_MAX)} busy={act.busy ? '正在撤回' : null} onPress={() => setAsking(true)}>
          撤回这件申请
        </Button>
      )}
      over={
        asking ? (
          <ConfirmSheet
            title="撤回这件申请？"
            text="撤回后不再办理，也不能恢复。以后想要，可以重新申请，期限重新计算。"
            yes="撤回"
            no="不撤回"
            danger
            onYes={() => {
              setAsking(false);
              act.send({ reason: draft.text.trim() });
            }}
            onNo={() => setAsking(false)}
          />
        ) : null
      }
    >
      {({ number, information }) => (
        <Card title={number}>
          <Words className="act-lead">{information}</Words>
          <Words className="act-lead">撤回后不再办理，也不能恢复。以后想要，可以重新申请。</Words>
          <ActText label="为什么撤回" placeholder="为什么撤回（选填）" value={draft.text} onChange={draft.setText} error={act.errors.reason} />
        </Card>
      )}
    </ActPage>
  );
}

export default addressed(Withdraw);
