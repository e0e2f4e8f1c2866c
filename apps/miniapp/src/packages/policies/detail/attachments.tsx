import { DOCUMENT_TYPES, type DocumentView, FILE_LINK_MINUTES } from '@mingchuang/shared/files/files.types';
import { useState } from 'react';
import { Box, Heading, Press, Words } from '../../../components/base/base';
import { sizeWords } from '../../../components/file-size';
import { Icon } from '../../../components/icon';
import type { Query } from '../../../hooks/use-query';
import { getPolicy } from '../../../platform/api';
import { now } from '../../../platform/clock';
import { openDocument } from '../../../platform/documents';
import { errorSentence, localProblem } from '../../../platform/errors';
import { toast } from '../../../platform/toast';
import type { Article } from './use-article';

/** minutes before its end at which a link is not trusted any more */
const MARGIN_MINUTES = 3;

export function Attachments({ article, query }: { article: Article; query: Query<Article> }) {
  const { policy, fetchedAt, kept } = article;
  const [opening, setOpening] = useState<string | null>(null);
  if (policy.attachments.length === 0) return null;

  const run = async ({ id, url, mime }: DocumentView): Promise<void> => {
    if (now() - fetchedAt < (FILE_LINK_MINUTES - MARGIN_MINUTES) * 60_000 && !kept) return openDocument(url, mime);
    const fresh = await getPolicy(policy.id);
    query.put({ policy: fresh, fetchedAt: now(), kept: false });
    const link = fresh.attachments.find((one) => one.id === id);
    if (link === undefined) throw localProblem('NOT_FOUND');
    return openDocument(link.url, link.mime);
  };
  const open = (file: DocumentView): void => {
    if (opening !== null) return;
    setOpening(file.id);
    run(file)
      .catch((error: unknown) => toast(errorSentence(error)))
      .finally(() => setOpening(null));
  };

  return (
    <Box className="part">
      <Heading level={2} className="part-title">
        {`附件（${policy.attachments.length}）`}
      </Heading>
      {policy.attachments.map((file) => (
        <Press key={file.id} className="row file-row" onPress={() => open(file)}>
          <Icon name={file.mime.startsWith('image/') ? 'image' : 'file'} tone="blue" />
          <Box className="row-words">
            <Words className="row-title">{file.name}</Words>
            <Words className="row-note">{opening === file.id ? '正在打开…' : `${DOCUMENT_TYPES[file.mime].toUpperCase()}，${sizeWords(file.bytes)}`}</Words>
          </Box>
          <Icon name="kept" tone="deep" size={20} />
        </Press>
      ))}
    </Box>
  );
}
