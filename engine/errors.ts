/** Whose fault an error is: the caller's input, a remote provider, the chain, or a bug of ours. */
export type FaultOwner = 'input' | 'provider' | 'chain' | 'bug';

/** What every error carries: `code` is stable, `fix` tells a person what to try, `details` is plain data for logs. */
export interface GameErrorOptions {
  readonly code: string;
  readonly fix: string;
  readonly cause?: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The JSON form of an error, as it crosses a wire. */
export interface ErrorReport {
  readonly code: string;
  readonly fault: FaultOwner;
  readonly message: string;
  readonly fix: string;
}

const secretPattern = /(bearer\s+|api[_-]?key["'=:\s]+|hf_|sk-)[\w.-]{6,}|\b0x[0-9a-f]{64}\b(?=.*private)/gi;

/** Replaces anything that looks like a credential, so that no message or log ever holds one. */
export function redactSecrets(text: string): string {
  return text.replace(secretPattern, '[redacted]');
}

/** Base of all errors: one sentence with the offending value, and what to try. */
export class GameError extends Error {
  readonly fault: FaultOwner = 'bug';
  readonly code: string;
  readonly fix: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(sentence: string, options: GameErrorOptions) {
    super(redactSecrets(sentence), { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.fix = redactSecrets(options.fix);
    this.details = options.details ?? {};
  }

  /** The form that is safe to send to a client: no stack, no cause, no details. */
  toReport(): ErrorReport {
    return { code: this.code, fault: this.fault, message: this.message, fix: this.fix };
  }
}

/** The caller sent something wrong. HTTP 4xx. */
export class InputError extends GameError {
  override readonly fault = 'input' as const;
}

/** A remote or local inference or storage provider failed. HTTP 502. */
export class ProviderError extends GameError {
  override readonly fault = 'provider' as const;
}

/** The chain rejected or could not be reached. HTTP 409 or 502. */
export class ChainError extends GameError {
  override readonly fault = 'chain' as const;
}

/** Something of ours is broken. HTTP 500. */
export class BugError extends GameError {
  override readonly fault = 'bug' as const;
}

/** Turns anything thrown into a report; unknown errors become a bug with a neutral sentence. */
export function reportError(error: unknown): ErrorReport {
  if (error instanceof GameError) return error.toReport();
  return {
    code: 'bug.unexpected',
    fault: 'bug',
    message: 'Something went wrong on our side.',
    fix: 'Try again. If it happens again, open an issue with what you did.',
  };
}
