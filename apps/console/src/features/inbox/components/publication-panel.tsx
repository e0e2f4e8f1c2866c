import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { App as AntdApp } from 'antd';
import { Button } from '../../../components/button.tsx';
import { Bones } from '../../../components/states.tsx';
import { dayOf } from '../../../lib/format.ts';
import { useUnpublish } from '../api/actions.ts';
import { useOffices } from '../api/messages.ts';
import { PublicationFailed } from './publication-failed.tsx';
import { PublicationForm } from './publication-form.tsx';
import { PUBLICATION_ID } from './targets.ts';

/** The writer agreed, staff approve. Shown to those who may; for the others the reason stands in the letter's rules. */
export function PublicationPanel({ message }: { message: ConsoleMessage }) {
  const offices = useOffices();
  if (message.publishedAt !== null) return <Published message={message} publishedAt={message.publishedAt} />;
  return (
    <section className="card publication" aria-labelledby="publication-title">
      <div className="card-head">
        <h2 id="publication-title">公开前核对</h2>
        <span className="cap">{message.publicationDeclined ? '来信人愿意隐名公开，本局已决定不公开' : '来信人愿意隐名公开'}</span>
      </div>
      {offices.isPending ? (
        <Bones widths={['60%', '100%', '100%']} label="正在找个人信息" />
      ) : (
        <PublicationForm message={message} offices={offices.data ?? []} />
      )}
    </section>
  );
}

function Published({ message, publishedAt }: { message: ConsoleMessage; publishedAt: string }) {
  const { message: toast } = AntdApp.useApp();
  const unpublish = useUnpublish(message);
  return (
    <section className="card" aria-labelledby="publication-title">
      <div className="card-head">
        <h2 id="publication-title">公开</h2>
        <span className="tag tag-ok">{dayOf(publishedAt)} 已公开</span>
      </div>
      <p className="quiet">来信和答复已隐名公开，所有人都能看到。发现还有个人信息，请马上撤下。</p>
      <PublicationFailed error={unpublish.error} />
      <div className="publication-foot">
        <Button
          id={PUBLICATION_ID}
          tone="outline"
          busy={unpublish.isPending}
          onClick={() => unpublish.mutate(undefined, { onSuccess: () => void toast.success('已撤下') })}
        >
          撤下公开
        </Button>
      </div>
    </section>
  );
}
