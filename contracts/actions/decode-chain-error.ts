import {
  BaseError,
  HttpRequestError,
  InsufficientFundsError,
  TimeoutError,
  WaitForTransactionReceiptTimeoutError,
  WebSocketRequestError,
  decodeErrorResult,
  isHex,
  size,
  type Hex,
} from 'viem';
import { ChainError } from '#engine/errors.ts';
import { chainErrorTexts, type ChainErrorName } from '#contracts/actions/chain-error-texts.ts';
import { worldloomAbi } from '#contracts/actions/worldloom-abi.ts';

/**
 * Turns whatever a chain call threw into a ChainError with a sentence and a fix. A custom error of our contracts gets
 * `chain.<its-name-in-kebab-case>` (for example `chain.order-filled`) and `details.error`, `details.arguments`.
 * Others: `chain.unreachable`, `chain.insufficient-funds`, `chain.rejected`. A ChainError passes through.
 */
export function decodeChainError(error: unknown): ChainError {
  if (error instanceof ChainError) return error;
  const data = findRevertData(error);
  return (data === undefined ? undefined : describeRevert(data, error)) ?? describeTransport(error);
}

/** The same for revert data that was read from a trace or a simulation; undefined when it is no error of ours. */
export function describeRevert(data: Hex, cause?: unknown): ChainError | undefined {
  const decoded = tryDecode(data);
  if (decoded === undefined || !(decoded.name in chainErrorTexts)) return undefined;
  const name = decoded.name as ChainErrorName;
  const text: { say: (argument: readonly string[]) => string; fix: string } = chainErrorTexts[name];
  return new ChainError(text.say(decoded.arguments), {
    code: `chain.${name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase()}`,
    fix: text.fix,
    cause,
    details: { error: name, arguments: decoded.arguments },
  });
}

function tryDecode(data: Hex): { name: string; arguments: readonly string[] } | undefined {
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: worldloomAbi, data });
    return { name: errorName, arguments: args.map(String) };
  } catch {
    return undefined;
  }
}

/** Nodes put revert data at different depths: as `data`, `data.data` or `raw` of some error in the chain of causes. */
function findRevertData(error: unknown): Hex | undefined {
  for (let current = error, depth = 0; isRecord(current) && depth < 12; current = current['cause'], depth += 1) {
    const nested = isRecord(current['data']) ? current['data']['data'] : undefined;
    for (const candidate of [current['raw'], current['data'], nested]) {
      if (isHex(candidate) && size(candidate) >= 4) return candidate;
    }
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function describeTransport(error: unknown): ChainError {
  const root = error instanceof BaseError ? error : undefined;
  if (root?.walk(isLackOfFunds)) {
    return new ChainError('The sending account cannot pay for this transaction.', {
      code: 'chain.insufficient-funds',
      fix: 'Top up the account that sends it.',
      cause: error,
    });
  }
  if (root?.walk(isConnectionFailure)) {
    return new ChainError('The chain does not answer.', {
      code: 'chain.unreachable',
      fix: 'Check that the chain is running and that its address is right, then try again.',
      cause: error,
    });
  }
  const sentence = root?.shortMessage ?? (error instanceof Error ? error.message : String(error));
  return new ChainError(`The chain refused: ${sentence}`, {
    code: 'chain.rejected',
    fix: 'Try again; if it happens again, open an issue with this sentence.',
    cause: error,
  });
}

/** Nodes word it differently, and viem recognises only some of the wordings. */
function isLackOfFunds(error: unknown): boolean {
  if (error instanceof InsufficientFundsError) return true;
  return error instanceof Error && /insufficient funds|exceeds allowance:? \(?0\b/i.test(error.message);
}

function isConnectionFailure(error: unknown): boolean {
  return (
    error instanceof HttpRequestError ||
    error instanceof TimeoutError ||
    error instanceof WebSocketRequestError ||
    error instanceof WaitForTransactionReceiptTimeoutError
  );
}
