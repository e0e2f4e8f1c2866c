import '../../../components/asked.css';
import { CONSULTATION_DAYS_MIN } from '@mingchuang/shared/consultations/consultations.types';
import { addDays } from '@mingchuang/shared/local-date';
import { useNavigate } from 'react-router';
import { today } from '../../../lib/clock.ts';
import { useCreateConsultation } from '../api/consultations.ts';
import { ConsultationForm } from '../components/consultation-form.tsx';

export function NewConsultationPage() {
  const navigate = useNavigate();
  const create = useCreateConsultation();
  const opensOn = addDays(today(), 1);
  const empty = { kind: 'draft' as const, title: '', explanation: [], draft: [], opensOn, closesOn: addDays(opensOn, CONSULTATION_DAYS_MIN), shortReason: '' };
  return (
    <main id="room" className="page" tabIndex={-1}>
      <div className="page-head">
        <h1>起草意见征集</h1>
        <p className="cap">保存后提交，由有发布权限的另一个人批准，到开始日期向居民公布。</p>
      </div>
      <ConsultationForm
        written={empty}
        busy={create.isPending}
        error={create.error}
        onSave={(body) => create.mutate(body, { onSuccess: ({ id }) => void navigate(`/consultations/${id}`, { replace: true }) })}
        onCancel={() => void navigate('/consultations')}
      />
    </main>
  );
}
