import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/** A picture as it will stand in the text, with what describes it; without an address its place is kept. */
export function imageView(node: Node, fileUrl: (fileId: string) => string | null): NodeView {
  const { fileId, alt, caption } = node.attrs;
  const dom = document.createElement('figure');
  dom.className = 'rich-figure';
  const url = fileUrl(fileId);
  const picture = document.createElement(url === null ? 'div' : 'img');
  picture.className = url === null ? 'rich-no-picture' : 'rich-picture';
  picture.dataset.fileId = fileId;
  if (picture instanceof HTMLImageElement && url !== null) {
    picture.src = url;
    picture.alt = alt;
  }
  const words = document.createElement('figcaption');
  words.textContent = alt === '' ? '还没有图片说明' : caption === '' ? `图片说明：${alt}` : caption;
  words.className = alt === '' ? 'rich-missing' : '';
  dom.append(picture, words);
  return { dom, ignoreMutation: () => true };
}
