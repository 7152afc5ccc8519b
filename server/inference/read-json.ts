import { ProviderError } from '#engine/errors.ts';

/** Longest answer that is parsed, in UTF-16 units. */
export const longestAnswer = 64 * 1024;

/**
 * The JSON document in a model's answer: alone, in a code fence, or after some words.
 * Throws ProviderError `provider.malformed` when there is none.
 */
export function readJson(answer: string): unknown {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(answer)?.[1];
  const braced = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  for (const candidate of [answer, fenced, braced]) {
    if (!candidate) continue;
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      continue;
    }
  }
  throw new ProviderError('its answer was not valid JSON', {
    code: 'provider.malformed',
    fix: 'Try a model that follows JSON schemas.',
    details: { beginning: answer.slice(0, 80) },
  });
}
