import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { Button } from '../../../components/button';
import { go, routes } from '../../../platform/navigation';

/** Art. 41: the answer has a record about its reader that is wrong. */
export function CorrectionLink({ application: { id, state } }: { application: MyApplication }) {
  if (state !== 'delivered' && state !== 'archived') return null;
  return (
    <Button look="link" onPress={() => void go(routes.correct(id))}>
      里面和我有关的记录写错了，要求更正
    </Button>
  );
}
