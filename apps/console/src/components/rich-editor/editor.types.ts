import type { Block } from '@mingchuang/shared/richtext/richtext.types';

export interface EditorPictures {
  /** keeps a picture and gives its id */
  upload: (file: File) => Promise<{ id: string }>;
  /** where a picture of the text is seen; null: nowhere now */
  urlOf: (fileId: string) => string | null;
}

export interface RichEditorProps {
  /** of the text field */
  id?: string;
  /** read out as the name of the field */
  label: string;
  value: Block[];
  onChange: (value: Block[]) => void;
  /** absent: the text takes no pictures */
  pictures?: EditorPictures;
  disabled?: boolean;
  /** id of what explains the field or says what is wrong with it */
  describedBy?: string;
}
