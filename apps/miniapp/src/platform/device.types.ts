/** Heights of what the platform draws over a page with its own title bar. */
export interface Frame {
  statusBar: number;
  /** room the mini-program capsule takes at the right of the title bar */
  capsule: number;
}
