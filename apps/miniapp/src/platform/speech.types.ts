export interface Reading {
  onBegin: () => void;
  /** read to the end, stopped, or failed: the device could not read it */
  onEnd: (failed: boolean) => void;
}
