import { DOCUMENT_TYPES, type DocumentView, type FileView } from '@mingchuang/shared/files/files.types';
import Taro from '@tarojs/taro';
import { API_BASE } from './env';
import { NetworkError, toApiError } from './errors';
import { parseBody } from './request';
import { ensureSession } from './session';
import type { ChosenFile, DocumentSource } from './upload.types';

/** What a picture is called that has no name worth reading. */
const UNNAMED = '照片';

export async function choosePictures(count: number): Promise<ChosenFile[]> {
  const { tempFiles } = await unlessCancelled(Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] }));
  return tempFiles.map((file) => ({ preview: file.tempFilePath, name: '', bytes: file.size, source: file.tempFilePath }));
}

/** A mini-program reads no files but those that came in a chat. */
async function chooseFromChats(count: number): Promise<ChosenFile[]> {
  const { tempFiles } = await unlessCancelled(Taro.chooseMessageFile({ count, type: 'file', extension: Object.values(DOCUMENT_TYPES) }));
  return tempFiles.map((file) => ({ preview: '', name: file.name, bytes: file.size, source: file.path }));
}

export const DOCUMENT_SOURCES: readonly DocumentSource[] = [
  { key: 'pictures', words: '拍照片，或选照片', choose: choosePictures },
  { key: 'files', words: '从微信聊天里选文件', choose: chooseFromChats },
];

/** Somebody who goes back has chosen nothing. */
async function unlessCancelled<T>(choice: Promise<{ tempFiles: T[] }>): Promise<{ tempFiles: T[] }> {
  try {
    return await choice;
  } catch (error) {
    if (isCancel(error)) return { tempFiles: [] };
    throw error;
  }
}

export function isCancel(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('cancel');
}

/** WeChat sends a file name of its own making, so what the resident calls the file goes as a field before it. */
async function upload<View>(path: string, file: ChosenFile, onProgress: (percent: number) => void): Promise<View> {
  const { token } = await ensureSession();
  let status: number;
  let data: unknown;
  try {
    const task = Taro.uploadFile({
      url: `${API_BASE}${path}`,
      filePath: String(file.source),
      name: 'file',
      formData: { name: file.name || UNNAMED },
      header: { Authorization: `Bearer ${token}` },
    });
    task.progress((event) => onProgress(event.progress));
    const answer = await task;
    status = answer.statusCode;
    data = parseBody(answer.data);
  } catch (cause) {
    throw new NetworkError(cause);
  }
  if (status >= 200 && status < 300) return data as View;
  throw toApiError(status, data);
}

type Send<View> = (file: ChosenFile, onProgress: (percent: number) => void) => Promise<View>;
export const uploadPicture: Send<FileView> = (file, onProgress) => upload('/api/files', file, onProgress);
export const uploadDocument: Send<DocumentView> = (file, onProgress) => upload('/api/files/documents', file, onProgress);
