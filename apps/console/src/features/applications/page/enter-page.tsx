import './enter-page.css';
import { App as AntdApp } from 'antd';
import type { KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Keys } from '../../../components/keys.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { type LegalDays, useLegalDays } from '../api/register.ts';
import { receivedOf } from '../components/register-entry.ts';
import { RegisterFiles } from '../components/register-files.tsx';
import { RegisterApplicant } from '../components/register-people.tsx';
import { DuePreview, RegisterReceipt } from '../components/register-receipt.tsx';
import { RegisterWanted } from '../components/register-wanted.tsx';
import { useRegisterEntry } from '../components/use-register-entry.ts';

/** What came in person, by mail or by fax is entered by staff, and its clock runs at once (Arts. 29, 31). */
export function EnterPage({ staffId }: { staffId: string }) {
  const days = useLegalDays();
  return (
    <main id="room" className="page enter" tabIndex={-1}>
      <div className="page-head">
        <Link className="btn btn-link" to="/applications">
          依申请公开
          <Icon name="right" size={14} />
        </Link>
        <h1>登记申请</h1>
        <p className="cap">当面、邮寄、传真提交的，在这里登记。</p>
      </div>
      {days.data ? (
        <EntryForm staffId={staffId} days={days.data} />
      ) : days.isError ? (
        <Failure error={days.error} onRetry={() => void days.refetch()} />
      ) : (
        <Bones widths={['30%', '80%', '80%']} label="正在取工作日历" />
      )}
    </main>
  );
}

function EntryForm({ staffId, days }: { staffId: string; days: LegalDays }) {
  const navigate = useNavigate();
  const { message } = AntdApp.useApp();
  const entry = useRegisterEntry(staffId, days.today, ({ id, number }) => {
    void message.success(`已登记，登记号 ${number}`);
    void navigate(`/applications/${id}`);
  });

  /** Enter in a line of a long form is a slip more often than a wish; Ctrl and Enter send it from anywhere. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      entry.submit();
    } else if (event.target instanceof HTMLInputElement && event.target.type !== 'file') event.preventDefault();
  }

  return (
    <form
      className="enter-form"
      aria-label="登记申请"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        entry.submit();
      }}
    >
      <div className="enter-blocks">
        {entry.restored && (
          <p className="enter-restored" role="status">
            <Icon name="info" /> 已恢复上次没有登记完的内容；证件号码没有保存，请重新填写。
            <Button tone="link" onClick={entry.clear}>
              清空重填
            </Button>
          </p>
        )}
        <RegisterReceipt of={entry} today={days.today} />
        <RegisterApplicant of={entry} />
        <RegisterWanted of={entry} />
        <RegisterFiles of={entry} />
      </div>
      <div className="enter-side">
        <DuePreview receivedOn={receivedOf(entry.entry) ?? ''} days={days} />
        <section className="card entry-end" aria-label="登记">
          <Button type="submit" id="entry-submit" className="entry-submit" tone="primary" icon="check" busy={entry.sending} disabled={entry.uploading > 0}>
            {entry.sending ? '正在登记…' : entry.uploading > 0 ? '附件还在上传…' : '登记'}
          </Button>
          <p className="cap">
            <Keys of={['Ctrl', 'Enter']} /> 在哪一格都能登记
          </p>
          <p className="entry-wrong" role="status">
            {entry.wrong > 0 && `还有 ${entry.wrong} 处要改，已在旁边写明。`}
          </p>
          {entry.failure !== null && (
            <p className="tone-bad" role="alert">
              {sentenceOf(entry.failure)}
            </p>
          )}
          <p className="cap">登记以后编登记号，出登记表和接收回执，从收到的次日起算。</p>
        </section>
      </div>
    </form>
  );
}
