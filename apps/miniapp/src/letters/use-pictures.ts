import type { FileView } from '@mingchuang/shared/files/files.types';
import { PICTURES_MAX } from '@mingchuang/shared/messages/messages.types';
import { type UploadKind, type Uploads, useUploads } from '../hooks/use-uploads';
import { uploadPicture } from '../platform/upload';

const PICTURES: UploadKind<FileView> = { what: '图片', max: PICTURES_MAX, unsupported: 'FILE_TYPE_UNSUPPORTED', send: uploadPicture };

export const usePictures = (kept: number, add: (file: FileView) => void): Uploads => useUploads(PICTURES, kept, add);
