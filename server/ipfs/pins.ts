/** A file of a folder to pin; `path` is relative, with forward slashes. */
export interface PinnedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Content-addressed storage that keeps what is pinned. All CIDs are version 1 in base32. */
export interface Pins {
  /** "Helia" or "Kubo", and where. */
  readonly description: string;
  /** Adds and pins one raw block of at most 1 MiB, so that its CID is the sha2-256 of the bytes. */
  addBlock(bytes: Uint8Array): Promise<string>;
  /** Adds and pins a folder; answers with its CID. */
  addFolder(files: readonly PinnedFile[]): Promise<string>;
  isPinned(cid: string): Promise<boolean>;
  /** Bytes of a file, by CID and path inside it. Throws InputError `ipfs.not-found`. */
  read(cid: string, path?: string): Promise<Uint8Array>;
  /** Everything under an address as a CAR file, version 1, every block checked. Throws InputError `ipfs.not-found`. */
  exportCar(cid: string): AsyncIterable<Uint8Array>;
  /** Adds the blocks of a CAR file, each checked, and pins `cid`. Throws InputError `ipfs.car` or `ipfs.not-found`. */
  importCar(cid: string, car: AsyncIterable<Uint8Array>): Promise<void>;
  /** Number of pins, for the health page. */
  count(): Promise<number>;
  close(): Promise<void>;
}
