/** The folder of built pages and whether it can be served yet. */
export interface WebFolder {
  /** Absolute path of the build output. */
  readonly path: string;
  /** What a page request is answered with while this is not "ready". */
  readonly status: 'building' | 'ready';
}
