import './apply.css';
import { useRef } from 'react';
import { Page } from '../../../components/page';
import { ResidentGate } from '../../../components/resident-gate';
import { addressed, useParam } from '../../../platform/addressed';
import { hasConsented, useResident } from '../../../platform/session';
import { ApplyForm } from './apply-form';
import { FromLetter } from './from-letter';

/** 依申请公开 (Art. 29): for whoever has signed in and agreed to the notice. */
function Apply() {
  const letter = useParam('letter');
  const resident = useResident();
  const admitted = useRef<string | null>(null);
  if (resident !== null && hasConsented(resident)) admitted.current = resident.id;
  // a consent that is asked for again must not cost the numbers that were typed: they are nowhere else
  if (resident !== null && admitted.current === resident.id) {
    return letter === undefined ? (
      <ApplyForm key={resident.id} owner={resident.id} offer={null} />
    ) : (
      <FromLetter key={resident.id} owner={resident.id} messageId={letter} />
    );
  }
  return (
    <Page title="申请公开">
      <ResidentGate purpose="申请公开" signInNote="登录只用手机号。填申请时才要证件号码，这是法律要求的。" consent>
        {null}
      </ResidentGate>
    </Page>
  );
}

export default addressed(Apply);
