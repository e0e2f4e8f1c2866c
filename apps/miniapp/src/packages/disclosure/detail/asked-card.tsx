import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { ASKED_WORDS } from '../../../applications/application.words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { go, routes } from '../../../platform/navigation';
import { AskedBy, AskedLines } from '../parts/asked-lines';
import type { useOpener } from '../parts/use-opener';

interface AskedCardProps {
  application: MyApplication;
  opener: ReturnType<typeof useOpener>;
}

/** What is asked of the applicant now, until when, and the button that does it. */
export function AskedCard({ application, opener }: AskedCardProps) {
  const { askedOf, letters, actions } = application;
  if (askedOf === null) return null;
  const { kind, lines, yuan, by } = askedOf;
  const notice = letters.filter((letter) => letter.kind === kind).at(-1);
  const offered = actions.find(({ action }) => action === (kind === 'supplement' ? 'supplement' : 'giveReason'));
  return (
    <Card title={yuan === null ? ASKED_WORDS[kind] : `${ASKED_WORDS[kind]} ${yuan} 元`} className="asked">
      <AskedLines lines={lines} />
      <AskedBy by={by} />
      {kind === 'fee' ? (
        notice === undefined ? null : (
          <Button icon="file" busy={opener.opening === notice.id ? '正在打开' : null} onPress={() => opener.open(notice.id)}>
            看收费通知书
          </Button>
        )
      ) : (
        <Button
          icon="edit"
          reason={offered?.allowed ? null : (offered?.reason ?? '现在不能提交')}
          onPress={() => void go(kind === 'supplement' ? routes.supplement(application.id) : routes.giveReason(application.id))}
        >
          {kind === 'supplement' ? '去补正' : '去说明理由'}
        </Button>
      )}
    </Card>
  );
}
