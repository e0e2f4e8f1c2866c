import type { PictureMime } from '../files/files.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { Block, Removed } from '../richtext/richtext.types.ts';

/** pictures of one document that are handed over; more than any notice has */
export const PREVIEW_PICTURES_MAX = 60;

/** POST /api/console/policies/preview (multipart fields `name`, which may be left out, and `file`): what a file holds. Nothing is stored. */
export interface PolicyPreview {
  title: string;
  /** false: inferred, nothing in the text says that it is one */
  titleVerified: boolean;
  /** 发文机关 */
  issuer: string | null;
  /** 文号 */
  documentNumber: string | null;
  /** 成文日期 */
  writtenOn: LocalDate | null;
  blocks: Block[];
  /** pictures of the blocks; who keeps the text uploads them first and puts the new ids in */
  pictures: PreviewPicture[];
  /** what is not stored in any text */
  removed: Removed[];
  /** what did not come along from the file, as sentences */
  warnings: string[];
}

export interface PreviewPicture {
  /** as it stands in the blocks; no file has it */
  fileId: string;
  mime: PictureMime;
  base64: string;
}
