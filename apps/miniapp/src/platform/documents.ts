import { DOCUMENT_TYPES, type DocumentMime } from '@mingchuang/shared/files/files.types';
import Taro from '@tarojs/taro';
import { apiUrl } from './env';
import { localProblem, NetworkError, toApiError } from './errors';

/** Fetches a signed link and shows what is behind it. Errors: NetworkError, FILE_LINK_EXPIRED. */
export async function openDocument(url: string, mime: DocumentMime): Promise<void> {
  let answer: Taro.downloadFile.FileSuccessCallbackResult;
  try {
    answer = await Taro.downloadFile({ url: apiUrl(url) });
  } catch (cause) {
    throw new NetworkError(cause);
  }
  if (answer.statusCode === 403 || answer.statusCode === 410) throw localProblem('FILE_LINK_EXPIRED');
  if (answer.statusCode !== 200) throw toApiError(answer.statusCode, undefined);
  if (mime.startsWith('image/')) await Taro.previewImage({ urls: [answer.tempFilePath] });
  else await Taro.openDocument({ filePath: answer.tempFilePath, fileType: DOCUMENT_TYPES[mime] as 'pdf' | 'docx' | 'xlsx', showMenu: true });
}
