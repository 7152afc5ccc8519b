import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';

/** Storeys that were asked for; null where nothing was said about them. */
export interface StoreyWishes {
  readonly floors: number | null;
  /** True where they lead down. */
  readonly descends: boolean;
}

const mostFloors = 6;

/** Reads "three floors", "a two-storey house", "a ground floor and a basement", "两层的地下城", "tres pisos". */
export function readStoreys(reading: Reading, negation: Negation): StoreyWishes {
  const mentions = mentionsOf(reading, 'storey').filter((mention) => !isDenied(negation, mention));
  const counted = mentions.flatMap((mention) => {
    const span = countBefore(reading, mention);
    return span === null ? [] : [span];
  });
  const cellar = mentions.some((mention) => mention.concept === 'cellar' && isPart(reading, mention));
  const named = Math.max(
    0,
    ...mentions.map(({ concept }) => (concept.startsWith('named-') ? Number(concept.slice('named-'.length)) : 0)),
  );
  const floors = Math.max(0, ...counted, named > 0 || cellar ? Math.max(1, named) + (cellar ? 1 : 0) : 0);
  return {
    floors: floors > 1 ? Math.min(floors, mostFloors) : null,
    descends: cellar || (floors > 1 && leadsDown(reading)),
  };
}

/** The number that counts floors; "level" counts only in the plural or in "two-level". */
function countBefore(reading: Reading, mention: Mention): number | null {
  if (mention.concept !== 'floor' && mention.concept !== 'level') return null;
  const span = reading.numbers.find(
    (number) =>
      number.last < mention.first &&
      reading.tokens
        .slice(number.last + 1, mention.first)
        .every((token) => /^(?:[-‐]|individual|separate|different|full|whole|distintos|distintas|个)$/.test(token.key)),
  );
  return span === undefined ? null : Math.round(span.value);
}

// "Locked in a basement" is where it plays; "with a basement" is one floor more.
function isPart(reading: Reading, mention: Mention): boolean {
  const before = reading.tokens.slice(Math.max(0, mention.first - 3), mention.first).map((token) => token.key);
  return before.some((word) => /^(?:with|and|plus|has|con|y|mas|tiene|带|和|有|还)$/.test(word));
}

function leadsDown(reading: Reading): boolean {
  return /\b(?:down(?:wards?)?|descend\w*|deeper|underground|below|beneath|hacia abajo|desciend\w*|baja[rn]?|bajo tierra|subterr\w+)\b|地下(?!城)|往下|向下|下到/i.test(
    reading.text,
  );
}
