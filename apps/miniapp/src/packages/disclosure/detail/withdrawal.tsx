import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { Button } from '../../../components/button';
import { go, routes } from '../../../platform/navigation';

/** The way out, last of all and only where it is open. */
export function Withdrawal({ application: { id, actions } }: { application: MyApplication }) {
  if (!actions.some(({ action, allowed }) => action === 'withdraw' && allowed)) return null;
  return (
    <Button look="link" onPress={() => void go(routes.withdrawApplication(id))}>
      不想要了，撤回申请
    </Button>
  );
}
