import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import type { Logger } from 'pino';
import { ProviderError } from '#engine/errors.ts';
import type { ProviderAttempt } from '#engine/protocol/api/shapes.ts';
import type { ChatProvider, ChatRequest } from '#server/inference/chat-provider.ts';
import { explainFailure } from '#server/inference/explain-failure.ts';
import type { LineAnswer, ProviderHealth } from '#server/inference/gateway.ts';

/** Failures in a row before a provider rests, and for how long. */
const failuresBeforeRest = 3;
const restMilliseconds = 20_000;

/** How long each kind of work may take. */
export interface ChatLimits {
  readonly firstPieceMilliseconds: number;
  readonly totalMilliseconds: number;
  readonly longestCharacters: number;
}

interface Route {
  readonly provider: ChatProvider;
  readonly breaker: CircuitBreakerPolicy;
  lastFailure: string;
}

/** Asks providers in order until one begins to answer; a provider that keeps failing rests for a while. */
export class ChatRouter {
  readonly #routes: readonly Route[];
  readonly #logger: Logger;

  constructor(providers: readonly ChatProvider[], logger: Logger) {
    this.#logger = logger;
    this.#routes = providers.map((provider) => ({
      provider,
      breaker: circuitBreaker(handleWhen(isProvidersFault), {
        halfOpenAfter: restMilliseconds,
        breaker: new ConsecutiveBreaker(failuresBeforeRest),
      }),
      lastFailure: '',
    }));
  }

  /** The first stream that yields a piece in time; `pieces` is null when none did. */
  async open(request: ChatRequest, limits: ChatLimits): Promise<LineAnswer> {
    const attempts: ProviderAttempt[] = [];
    for (const route of this.#routes) {
      const startedAt = performance.now();
      const note = (outcome: ProviderAttempt['outcome'], because: string) =>
        attempts.push({
          provider: route.provider.id,
          model: route.provider.model,
          outcome,
          because,
          milliseconds: Math.round(performance.now() - startedAt),
        });
      try {
        const pieces = await route.breaker.execute(() => begin(route.provider, { request, limits }));
        note('answered', 'It answered.');
        return { pieces, attempts };
      } catch (error) {
        if (request.signal.aborted) return { pieces: null, attempts };
        if (error instanceof BrokenCircuitError) {
          note('skipped', `It is resting after failures: ${route.lastFailure}.`);
          continue;
        }
        const { because } = explainFailure(error);
        route.lastFailure = because;
        this.#logger.warn({ provider: route.provider.id, because }, 'a provider did not answer');
        note('failed', because);
      }
    }
    return { pieces: null, attempts };
  }

  /** Which providers would be asked now. */
  health(): ProviderHealth[] {
    return this.#routes.map(({ provider, breaker, lastFailure }) => {
      const isResting = breaker.state === CircuitState.Open;
      return {
        id: provider.id,
        model: provider.model,
        status: isResting ? 'resting' : 'ready',
        because: isResting
          ? `It rests after failures: ${lastFailure}.`
          : lastFailure
            ? `Last failure: ${lastFailure}.`
            : 'It is asked first.',
      };
    });
  }
}

/** Waits for the first piece, so that a failure before it can still fall over to the next provider. */
async function begin(
  provider: ChatProvider,
  { request, limits }: { request: ChatRequest; limits: ChatLimits },
): Promise<AsyncIterable<string>> {
  const waiting = new AbortController();
  const overall = AbortSignal.timeout(limits.totalMilliseconds);
  const timer = setTimeout(
    () => waiting.abort(new DOMException('no first piece in time', 'TimeoutError')),
    limits.firstPieceMilliseconds,
  );
  const signal = AbortSignal.any([request.signal, overall, waiting.signal]);
  const iterator = provider.stream({ ...request, signal })[Symbol.asyncIterator]();
  try {
    const first = await raceAbort(iterator.next(), signal);
    if (first.done) {
      throw new ProviderError('it answered with nothing', { code: 'provider.empty', fix: 'Try another model.' });
    }
    return rest({ iterator, first: first.value, signal, longestCharacters: limits.longestCharacters });
  } catch (error) {
    // Looked at before our own abort, which would pass every failure off as a cancelled request.
    const failure: unknown = signal.aborted && !request.signal.aborted ? signal.reason : error;
    waiting.abort();
    throw failure;
  } finally {
    clearTimeout(timer);
  }
}

async function* rest(stream: {
  iterator: AsyncIterator<string>;
  first: string;
  signal: AbortSignal;
  longestCharacters: number;
}): AsyncIterable<string> {
  let characters = 0;
  let piece: IteratorResult<string> = { value: stream.first, done: false };
  try {
    while (!piece.done) {
      characters += piece.value.length;
      if (characters > stream.longestCharacters) return;
      yield piece.value;
      piece = await raceAbort(stream.iterator.next(), stream.signal);
    }
  } catch (error) {
    throw new ProviderError(`The stream broke off: ${explainFailure(error).because}.`, {
      code: 'provider.stream-cut',
      fix: 'Ask again.',
      cause: error,
    });
  } finally {
    // Not awaited: a generator that waits for the network only returns once its own signal fires.
    void stream.iterator.return?.(undefined)?.then(undefined, () => undefined);
  }
}

function raceAbort<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function isProvidersFault(error: unknown): boolean {
  return !(error instanceof Error && error.name === 'AbortError');
}
