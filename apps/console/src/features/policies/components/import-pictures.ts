import type { PolicyPreview } from '@mingchuang/shared/policies/import-preview.types';
import type { Block } from '@mingchuang/shared/richtext/richtext.types';
import { uploadPicture } from './pictures.ts';

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;

/** The pictures of a file are kept first; the blocks then name them as they are kept. */
export async function blocksWithUploads({ blocks, pictures }: PolicyPreview): Promise<Block[]> {
  const kept = new Map<string, string>();
  for (const { fileId, mime, base64 } of pictures) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const { id } = await uploadPicture(new File([bytes], `图片${kept.size + 1}.${ENDINGS[mime]}`, { type: mime }));
    kept.set(fileId, id);
  }
  return blocks.map((block) => (block.type === 'image' ? { ...block, fileId: kept.get(block.fileId) ?? block.fileId } : block));
}
