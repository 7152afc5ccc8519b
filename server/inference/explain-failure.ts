import { GameError, redactSecrets } from '#engine/errors.ts';

/** Why a provider did not answer: a sentence for people, and whether asking again soon makes sense. */
export interface Failure {
  readonly because: string;
  readonly retryable: boolean;
}

const byStatus: Readonly<Record<number, Failure>> = {
  400: { because: 'it did not accept the request (400)', retryable: false },
  401: { because: 'it did not accept the key (401)', retryable: false },
  402: { because: 'its credits are used up (402)', retryable: false },
  403: { because: 'the key may not use this model (403)', retryable: false },
  404: { because: 'it does not have this model or address (404)', retryable: false },
  413: { because: 'the request is too large for it (413)', retryable: false },
  429: { because: 'it is over its rate limit (429)', retryable: true },
  500: { because: 'it failed inside (500)', retryable: true },
  502: { because: 'its gateway failed (502)', retryable: true },
  503: { because: 'it is overloaded or still loading the model (503)', retryable: true },
  504: { because: 'it took too long (504)', retryable: true },
};

/** Puts whatever a provider's client threw into plain words, without keys or addresses. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof GameError) return { because: error.message, retryable: false };
  const status = statusOf(error);
  // A good status with an error is an answer of the wrong kind, such as a page instead of a stream.
  if (status !== null && status < 300) return { because: 'its answer could not be read', retryable: false };
  if (status !== null)
    return byStatus[status] ?? { because: `it answered with status ${status}`, retryable: status >= 500 };
  if (error instanceof Error) {
    if (error.name === 'TimeoutError') return { because: 'it took too long to answer', retryable: true };
    if (error.name === 'AbortError') return { because: 'the request was cancelled', retryable: false };
    if (/fetch failed|ECONNREFUSED|ENOTFOUND|socket|terminated/i.test(`${error.message} ${String(error.cause)}`)) {
      return { because: 'it cannot be reached', retryable: true };
    }
    if (error instanceof SyntaxError || /JSON|parse|event-stream|Server-Sent/i.test(error.message)) {
      return { because: 'its answer could not be read', retryable: false };
    }
    return { because: redactSecrets(error.message).slice(0, 160), retryable: false };
  }
  return { because: 'it failed without a reason', retryable: false };
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('httpResponse' in error)) return null;
  const { httpResponse } = error;
  if (typeof httpResponse !== 'object' || httpResponse === null || !('status' in httpResponse)) return null;
  return typeof httpResponse.status === 'number' ? httpResponse.status : null;
}
