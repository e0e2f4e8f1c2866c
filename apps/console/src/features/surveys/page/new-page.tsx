import '../../../components/asked.css';
import { addDays } from '@mingchuang/shared/local-date';
import { useNavigate } from 'react-router';
import { today } from '../../../lib/clock.ts';
import { useCreateSurvey } from '../api/surveys.ts';
import { Builder } from '../components/builder.tsx';

/** days that a new survey is proposed to stay open */
const OPEN_DAYS = 14;

export function NewSurveyPage() {
  const navigate = useNavigate();
  const create = useCreateSurvey();
  const opensOn = addDays(today(), 1);
  return (
    <main id="room" className="page" tabIndex={-1}>
      <div className="page-head">
        <h1>编问卷</h1>
        <p className="cap">居民匿名填写，每人一次。保存后提交，由有发布权限的另一个人批准。</p>
      </div>
      <Builder
        written={{ title: '', intro: '', opensOn, closesOn: addDays(opensOn, OPEN_DAYS), questions: [] }}
        busy={create.isPending}
        error={create.error}
        onSave={(body) => create.mutate(body, { onSuccess: ({ id }) => void navigate(`/surveys/${id}`, { replace: true }) })}
        onCancel={() => void navigate('/surveys')}
      />
    </main>
  );
}
