export const FILE_MAX_BYTES = 10 * 1024 * 1024;
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** minutes a signed link to a picture works */
export const FILE_LINK_MINUTES = 30;

/** POST /api/files (multipart field `file`) */
export interface FileView {
  id: string;
  /** signed, relative to the API's origin: mini-program images cannot send a header */
  url: string;
  bytes: number;
  mime: (typeof PICTURE_TYPES)[number];
}
