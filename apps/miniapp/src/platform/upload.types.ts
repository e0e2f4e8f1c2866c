/** A picture or document the resident chose, not sent yet. */
export interface ChosenFile {
  /** for the thumbnail while it travels */
  preview: string;
  /** as the device calls it; empty where a picture has none worth reading */
  name: string;
  bytes: number;
  /** a path in a mini-program, a File on H5 */
  source: unknown;
}

/** Where documents can be taken from on this platform. */
export interface DocumentSource {
  key: 'files' | 'pictures';
  words: string;
  choose: (count: number) => Promise<ChosenFile[]>;
}
