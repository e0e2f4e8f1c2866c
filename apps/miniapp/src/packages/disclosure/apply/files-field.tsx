import { DocumentField } from '../../../components/document-field';
import { type FormProps, idOf } from './form.types';

/** Documents that go with the application; who files for somebody else cannot do without. */
export function FilesField({ draft, change, uploads, errorOf }: FormProps) {
  return (
    <DocumentField
      id={idOf('fileIds')}
      ready={draft.files}
      uploads={uploads}
      onRemove={(id) => change((before) => ({ ...before, files: before.files.filter((file) => file.id !== id) }))}
      hint={draft.byAgent ? '请附上委托书或者关系证明。' : '选填。'}
      error={errorOf('fileIds')}
    />
  );
}
