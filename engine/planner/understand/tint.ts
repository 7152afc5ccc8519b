import type { TintKind } from '#engine/level/spec-fields.ts';
import { tintKinds } from '#engine/level/spec-fields.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';

/** The colour of the whole world; `things` where everything in it has the colour as well. */
export interface TintWish {
  readonly colour: TintKind;
  readonly things: boolean;
}

const wholeBefore =
  /(?:^| )(?:everything|all things|(?:the )?(?:whole|entire) (?:world|level|place|map|game|thing)|all(?: of it)?|todo|todo el mundo|la escena entera)(?: (?:is|are|be|should be|must be|has to be|in|looks?|turns?|painted|colou?red|made|es|sea|en|de color|muy|bright|light|dark|totally|completely|super|all))*$/;
const airBefore = /(?:^| )(?:shades? of|tones? of|tinted|tinged|bathed in|tonos? de|luz)$/;
const airAfter =
  /^(?:tint|tints|tinted|tinge|hue|hues|filter|lighting|light|glow everywhere|palette|colou?r palette|colou?r scheme|theme|themed|world|everywhere|everything|tones?|tinte|tono|por todas partes)(?: |$)/;
const wholeAfter = /^(?:everywhere|everything|world|por todas partes)(?: |$)/;

/** Reads the colour of a whole world: "everything is pink", "a green tint", "in shades of blue", "purple everywhere". */
export function readTint(reading: Reading, negation: Negation): TintWish | null {
  for (const mention of mentionsOf(reading, 'trait')) {
    const colour = tintKinds.find((kind) => kind === mention.concept);
    if (colour === undefined || isDenied(negation, mention)) continue;
    const before = keys(reading, { from: mention.first - 7, to: mention.first });
    const after = keys(reading, { from: mention.last + 1, to: mention.last + 4 });
    const whole = wholeBefore.test(before) || wholeAfter.test(after) || isWholeHan(reading, mention);
    if (whole) return { colour, things: true };
    if (airBefore.test(before) || airAfter.test(after)) return { colour, things: false };
  }
  return null;
}

// 一切都是粉色, 全是蓝色
function isWholeHan(reading: Reading, mention: Mention): boolean {
  if (reading.language !== 'zh') return false;
  const start = reading.tokens[mention.first]?.start ?? 0;
  return /(?:一切|全部|所有东西|整个世界|全都?|到处)(?:都)?(?:是|为|变成)?$/.test(reading.text.slice(0, start));
}

function keys(reading: Reading, span: { from: number; to: number }): string {
  return reading.tokens
    .slice(Math.max(0, span.from), span.to)
    .map((token) => token.key)
    .join(' ');
}
