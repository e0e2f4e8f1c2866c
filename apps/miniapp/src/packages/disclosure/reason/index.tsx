import { STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { useActText } from '../../../applications/act-drafts';
import { Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { addressed, useParam } from '../../../platform/addressed';
import { giveReason } from '../../../platform/api';
import { tooLong } from '../../../platform/length.rules';
import { ActPage } from '../parts/act-page';
import { ActText } from '../parts/act-text';
import { AskedBy, AskedLines } from '../parts/asked-lines';
import { useAct } from '../parts/use-act';
import { useApplication } from '../parts/use-application';

/** Art. 35: why so much is asked for. */
function GiveReason() {
  const query = useApplication();
  const draft = useActText(`reason ${useParam('id')}`);
  const act = useAct({ query, post: giveReason, done: '理由已经送到', onDone: draft.sent });
  const text = draft.text.trim();
  return (
    <ActPage
      title="说明理由"
      action="giveReason"
      query={query}
      held={act.held}
      changes={act.changes}
      foot={() => (
        <Button reason={text === '' ? '请写理由' : tooLong(text, STEP_TEXT_MAX)} busy={act.busy ? '正在送出' : null} onPress={() => act.send({ text })}>
          送出理由
        </Button>
      )}
    >
      {({ askedOf }) => (
        <>
          <Card title="为什么请您说明">
            <AskedLines lines={askedOf?.lines ?? []} />
            <AskedBy by={askedOf?.by ?? null} />
            <Words className="act-lead">只用说为什么数量多、次数多，不用说拿信息来做什么。理由合理的，继续办理。</Words>
          </Card>
          <Card title="您的理由">
            <ActText label="理由" placeholder="例如：几件申请是同一个项目的不同年度" value={draft.text} onChange={draft.setText} error={act.errors.text} />
          </Card>
        </>
      )}
    </ActPage>
  );
}

export default addressed(GiveReason);
