import { STEP_TEXT_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { useActText } from '../../../applications/act-drafts';
import { Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { DocumentField } from '../../../components/document-field';
import { useDocuments } from '../../../hooks/use-documents';
import { addressed, useParam } from '../../../platform/addressed';
import { giveSupplement } from '../../../platform/api';
import { tooLong } from '../../../platform/length.rules';
import { ActPage } from '../parts/act-page';
import { ActText } from '../parts/act-text';
import { AskedBy, AskedLines } from '../parts/asked-lines';
import { useAct } from '../parts/use-act';
import { useApplication } from '../parts/use-application';

/** Art. 30: what was unclear, made clear; once. */
function Supplement() {
  const query = useApplication();
  const draft = useActText(`supplement ${useParam('id')}`);
  const documents = useDocuments();
  const act = useAct({ query, post: giveSupplement, done: '补正已经送到', onDone: draft.sent });
  const text = draft.text.trim();
  return (
    <ActPage
      title="补正"
      action="supplement"
      query={query}
      held={act.held}
      changes={act.changes}
      foot={() => (
        <Button
          reason={text === '' ? '请写补正的内容' : (tooLong(text, STEP_TEXT_MAX) ?? documents.missing)}
          busy={act.busy ? '正在送出' : null}
          onPress={() => act.send({ text, fileIds: documents.ids })}
        >
          送出补正
        </Button>
      )}
    >
      {({ askedOf }) => (
        <>
          <Card title="请您补充">
            <AskedLines lines={askedOf?.lines ?? []} />
            <AskedBy by={askedOf?.by ?? null} />
            <Words className="act-lead">收到补正后，答复期限重新计算。</Words>
          </Card>
          <Card title="补正的内容">
            <ActText
              label="补正的内容"
              placeholder="写明文件的名称、文号、年度，或者别的能找到它的特征"
              value={draft.text}
              onChange={draft.setText}
              error={act.errors.text}
            />
            <DocumentField ready={documents.ready} uploads={documents.uploads} onRemove={documents.remove} hint="选填。" error={act.errors.fileIds} />
          </Card>
        </>
      )}
    </ActPage>
  );
}

export default addressed(Supplement);
