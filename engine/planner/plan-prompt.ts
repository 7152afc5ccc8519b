import { InputError } from '#engine/errors.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { createRng } from '#engine/math/rng.ts';
import { composeSpec } from '#engine/planner/compose/compose-spec.ts';
import { cleanText, tokenise } from '#engine/planner/text/tokenise.ts';
import type { PlanHints } from '#engine/planner/understand/read-intent.ts';
import { readIntent } from '#engine/planner/understand/read-intent.ts';
import { refuseUnsafe } from '#engine/planner/understand/refuse.ts';

/** Longest prompt in UTF-16 units. */
export const promptLengthLimit = 2000;

/** What a level is planned from; the same request always gives the same spec. */
export interface PlanRequest {
  readonly prompt: string;
  readonly seed: number;
  readonly hints?: PlanHints;
}

/**
 * Plans a level from a prompt in English, Chinese or Spanish, without a model. Throws InputError
 * `input.prompt-empty`, `input.prompt-wordless`, `input.prompt-length` or `input.refused`.
 */
export function planPrompt(request: PlanRequest): { spec: WorldSpec } {
  if (request.prompt.length > promptLengthLimit) {
    throw new InputError(`The prompt has ${request.prompt.length} characters; at most ${promptLengthLimit} are read.`, {
      code: 'input.prompt-length',
      fix: 'Keep the place, the goal, who lives there and what must not be there; leave the rest to later edits.',
    });
  }
  const prompt = cleanText(request.prompt);
  if (prompt === '') {
    throw new InputError('The prompt is empty.', {
      code: 'input.prompt-empty',
      fix: 'Describe a place and a goal, such as "a foggy harbour town at dusk, ghosts steal the lanterns, bring back 8 before dawn".',
    });
  }
  if (!tokenise(prompt).some((token) => ['word', 'han', 'number'].includes(token.kind))) {
    throw new InputError('The prompt has no word in it, only signs.', {
      code: 'input.prompt-wordless',
      fix: 'Say it with a few words, such as "collect 3 🏮 in a harbour, beware of 👻"; signs between words are understood.',
    });
  }
  refuseUnsafe(prompt, request.hints?.language);
  const rng = createRng(`plan/${request.seed}/${prompt}`);
  const intent = readIntent(prompt, { rng, hints: request.hints });
  return { spec: composeSpec(intent, rng) };
}
