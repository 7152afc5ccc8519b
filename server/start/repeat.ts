/** Work that is done again and again until it is closed. */
export interface Repeated {
  /** Starts; the first time is after one pause. Keeps no process alive. */
  follow(): void;
  /** Stops, and waits for work that is under way. */
  close(): Promise<void>;
}

/** Repeats work with a pause after each time; what it throws goes to `failed` and ends nothing. */
export function repeat(options: {
  readonly pauseMilliseconds: number;
  readonly work: () => Promise<unknown>;
  readonly failed: (error: unknown) => void;
}): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const follow = () => {
    timer = setTimeout(() => {
      running = options
        .work()
        .catch(options.failed)
        .finally(() => timer && follow());
    }, options.pauseMilliseconds);
    timer.unref();
  };
  return {
    follow,
    close: async () => {
      clearTimeout(timer);
      timer = undefined;
      await running;
    },
  };
}
