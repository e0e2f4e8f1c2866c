import type { FileView } from '@mingchuang/shared/files/files.types';
import Taro from '@tarojs/taro';
import { API_BASE } from './env';
import { NetworkError, toApiError } from './errors';
import { parseBody } from './request';
import { ensureSession } from './session';
import type { ChosenPicture } from './upload.types';

export async function choosePictures(count: number): Promise<ChosenPicture[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] });
    return tempFiles.map((file) => ({ preview: file.tempFilePath, bytes: file.size, source: file.tempFilePath }));
  } catch (error) {
    if (isCancel(error)) return [];
    throw error;
  }
}

function isCancel(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('cancel');
}

export async function uploadPicture(picture: ChosenPicture, onProgress: (percent: number) => void): Promise<FileView> {
  const { token } = await ensureSession();
  let status: number;
  let data: unknown;
  try {
    const task = Taro.uploadFile({
      url: `${API_BASE}/api/files`,
      filePath: String(picture.source),
      name: 'file',
      header: { Authorization: `Bearer ${token}` },
    });
    task.progress((event) => onProgress(event.progress));
    const answer = await task;
    status = answer.statusCode;
    data = parseBody(answer.data);
  } catch (cause) {
    throw new NetworkError(cause);
  }
  if (status >= 200 && status < 300) return data as FileView;
  throw toApiError(status, data);
}
