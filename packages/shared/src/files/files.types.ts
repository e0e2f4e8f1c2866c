export const FILE_MAX_BYTES = 10 * 1024 * 1024;
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureMime = (typeof PICTURE_TYPES)[number];
/** What an application for disclosure or its answer may carry, and how the name of such a file ends. */
export const DOCUMENT_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
} as const;
export type DocumentMime = keyof typeof DOCUMENT_TYPES;
/** characters of a document's name, its ending included */
export const FILE_NAME_MAX = 120;
/** bytes of the form field that tells a document's name: more than any device calls a file */
export const FILE_NAME_BYTES = 1024;
/** minutes a signed link to a file works */
export const FILE_LINK_MINUTES = 30;

/** POST /api/files (multipart field `file`) */
export interface FileView<Type extends DocumentMime = PictureMime> {
  id: string;
  /** signed, relative to the API's origin: mini-program images cannot send a header */
  url: string;
  bytes: number;
  mime: Type;
}

/**
 * POST /api/files/documents, POST /api/console/files (multipart fields `name`, which may be left out, and `file` after it).
 * A mini-program cannot choose the file name that WeChat sends with `file`, so it says in `name` what the resident calls it.
 */
export interface DocumentView extends FileView<DocumentMime> {
  /** as it was called, without path and hidden characters, with the ending of its type */
  name: string;
}
