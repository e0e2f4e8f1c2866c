import '../apply/apply.css';
import { useRef } from 'react';
import { Page } from '../../../components/page';
import { ResidentGate } from '../../../components/resident-gate';
import { addressed, useParam } from '../../../platform/addressed';
import { hasConsented, useResident } from '../../../platform/session';
import { CorrectForm } from './correct-form';

/** 更正与自己有关的信息记录 (Art. 41): for whoever has signed in and agreed to the notice. */
function Correct() {
  const resident = useResident();
  const application = useParam('application');
  const admitted = useRef<string | null>(null);
  if (resident !== null && hasConsented(resident)) admitted.current = resident.id;
  // a consent that is asked for again must not cost the number that was typed: it is nowhere else
  if (resident !== null && admitted.current === resident.id) return <CorrectForm key={resident.id} owner={resident.id} application={application} />;
  return (
    <Page title="更正信息记录">
      <ResidentGate purpose="要求更正" signInNote="登录只用手机号。填表时要证件号码，用来核对记录说的就是您。" consent>
        {null}
      </ResidentGate>
    </Page>
  );
}

export default addressed(Correct);
