/** A picture the resident chose, not sent yet. */
export interface ChosenPicture {
  /** for the thumbnail while it travels */
  preview: string;
  bytes: number;
  /** a path in a mini-program, a File on H5 */
  source: unknown;
}
