import { DOCUMENT_TYPES, type DocumentView, type FileView, PICTURE_TYPES } from '@mingchuang/shared/files/files.types';
import { NetworkError, toApiError } from './errors';
import { parseBody } from './request';
import { ensureSession } from './session';
import type { ChosenFile, DocumentSource } from './upload.types';

function chooseFiles(count: number, accept: readonly string[]): Promise<ChosenFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept.join(',');
    input.multiple = count > 1;
    input.hidden = true;
    const settle = (files: File[]): void => {
      input.remove();
      resolve(files.map((file) => ({ preview: URL.createObjectURL(file), name: file.name, bytes: file.size, source: file })));
    };
    input.addEventListener('change', () => settle([...(input.files ?? [])]));
    input.addEventListener('cancel', () => settle([]));
    document.body.append(input);
    input.click();
  });
}

export const choosePictures = (count: number): Promise<ChosenFile[]> => chooseFiles(count, PICTURE_TYPES);

// some phones know the types only by how a name ends
const DOCUMENTS = [...Object.keys(DOCUMENT_TYPES), ...Object.values(DOCUMENT_TYPES).map((ending) => `.${ending}`)];

export const DOCUMENT_SOURCES: readonly DocumentSource[] = [{ key: 'files', words: '选文件或照片', choose: (count) => chooseFiles(count, DOCUMENTS) }];

/** XMLHttpRequest, because fetch does not tell how far an upload is. */
async function upload<View>(path: string, file: ChosenFile, onProgress: (percent: number) => void): Promise<View> {
  const { token } = await ensureSession();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.addEventListener('progress', (event) => onProgress(Math.round((event.loaded / event.total) * 100)));
    request.addEventListener('error', () => reject(new NetworkError('upload failed')));
    request.addEventListener('load', () => {
      const data = parseBody(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(data as View);
      else reject(toApiError(request.status, data));
    });
    const form = new FormData();
    form.append('name', file.name); // before the file: behind it would come too late
    form.append('file', file.source as File);
    request.send(form);
  });
}

type Send<View> = (file: ChosenFile, onProgress: (percent: number) => void) => Promise<View>;
export const uploadPicture: Send<FileView> = (file, onProgress) => upload('/api/files', file, onProgress);
export const uploadDocument: Send<DocumentView> = (file, onProgress) => upload('/api/files/documents', file, onProgress);
