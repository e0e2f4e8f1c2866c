import { Modal } from 'antd';
import { Button } from '../../../../components/button.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { ApiError, sentenceOf } from '../../../../lib/api-error.ts';
import { useReplyPreview } from '../../api/case.ts';
import { fieldId } from './step-field.tsx';

interface ReplyPreviewProps {
  caseId: string;
  whole: () => { body: unknown } | { gap: string };
}

/** The whole reply as it would go out, before anybody is asked to review it. */
export function ReplyPreview({ caseId, whole }: ReplyPreviewProps) {
  const preview = useReplyPreview(caseId);

  function show() {
    const asked = whole();
    if ('gap' in asked) document.getElementById(fieldId(asked.gap))?.focus();
    else preview.mutate(asked.body);
  }

  return (
    <>
      <Button icon="eye" busy={preview.isPending} onClick={show}>
        预览全文
      </Button>
      {preview.isError && (
        <p className="step-note step-note-bad" role="alert">
          <Icon name="stop" />
          {preview.error instanceof ApiError && preview.error.fields[0] !== undefined ? preview.error.fields[0].message : sentenceOf(preview.error)}
        </p>
      )}
      <Modal open={preview.data !== undefined} title="答复书全文（还没有送审）" footer={null} onCancel={() => preview.reset()} destroyOnHidden width={760}>
        <section className="draft-text" aria-label="答复书全文">
          {preview.data?.text}
        </section>
      </Modal>
    </>
  );
}
