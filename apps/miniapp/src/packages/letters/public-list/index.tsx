import { PublicLetterLine } from '../../../components/list-rows';
import { Page } from '../../../components/page';
import { PagedList } from '../../../components/paged-list';
import { EmptyState } from '../../../components/states';
import { usePaged } from '../../../hooks/use-paged';
import { getPublicMessages } from '../../../platform/api';

export default function PublicLetters() {
  const list = usePaged('public', getPublicMessages);
  return (
    <Page title="大家的来信">
      <PagedList
        list={list}
        row={(letter) => <PublicLetterLine key={letter.id} letter={letter} />}
        empty={<EmptyState title="还没有公开的来信">写信人同意、去掉个人信息后，才会公开。</EmptyState>}
      />
    </Page>
  );
}
