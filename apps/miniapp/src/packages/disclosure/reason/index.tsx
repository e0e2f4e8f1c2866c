import { useActText } from '../../../applications/act-drafts';
import { Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { giveReason } from '../../../platform/api';
import { useParam } from '../../../platform/navigation';
import { ActPage } from '../parts/act-page';
import { ActText } from '../parts/act-text';
import { AskedLines } from '../parts/asked-lines';
import { useAct } from '../parts/use-act';
import { useApplication } from '../parts/use-application';

/** Art. 35: why so much is asked for. */
export default function GiveReason() {
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
        <Button reason={text === '' ? '请写理由' : null} busy={act.busy ? '正在送出' : null} onPress={() => act.send({ text })}>
          送出理由
        </Button>
      )}
    >
      {({ askedOf }) => (
        <>
          <Card title="为什么请您说明">
            <AskedLines lines={askedOf?.lines ?? []} />
            <Words className="act-lead">只用说为什么数量多、次数多，不用说拿信息来做什么。理由合理的，继续办理。</Words>
          </Card>
          <Card>
            <ActText label="理由" placeholder="例如：几件申请是同一个项目的不同年度" value={draft.text} onChange={draft.setText} error={act.errors.text} />
          </Card>
        </>
      )}
    </ActPage>
  );
}
