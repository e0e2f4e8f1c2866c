import { type FileView, PICTURE_TYPES } from '@mingchuang/shared/files/files.types';
import { NetworkError, toApiError } from './errors';
import { parseBody } from './request';
import { ensureSession } from './session';
import type { ChosenPicture } from './upload.types';

export function choosePictures(count: number): Promise<ChosenPicture[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = PICTURE_TYPES.join(',');
    input.multiple = count > 1;
    input.hidden = true;
    const settle = (files: File[]): void => {
      input.remove();
      resolve(files.slice(0, count).map((file) => ({ preview: URL.createObjectURL(file), bytes: file.size, source: file })));
    };
    input.addEventListener('change', () => settle([...(input.files ?? [])]));
    input.addEventListener('cancel', () => settle([]));
    document.body.append(input);
    input.click();
  });
}

/** XMLHttpRequest, because fetch does not tell how far an upload is. */
export async function uploadPicture(picture: ChosenPicture, onProgress: (percent: number) => void): Promise<FileView> {
  const { token } = await ensureSession();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/files');
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.addEventListener('progress', (event) => onProgress(Math.round((event.loaded / event.total) * 100)));
    request.addEventListener('error', () => reject(new NetworkError('upload failed')));
    request.addEventListener('load', () => {
      const data = parseBody(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(data as FileView);
      else reject(toApiError(request.status, data));
    });
    const form = new FormData();
    form.append('file', picture.source as File);
    request.send(form);
  });
}
