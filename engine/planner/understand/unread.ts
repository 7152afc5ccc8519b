import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { ordinaryWords } from '#engine/planner/text/ordinary-words.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';
import type { Note } from '#engine/planner/words/note.ts';

const mostWords = 4;
/** Words after a number or article that are no things: the level itself, its parts, and ways to speak of amounts. */
const general =
  /^(?:level|levels|game|games|world|worlds|map|maps|place|area|scene|story|adventure|player|players|team|teams|lap|laps|way|ways|part|parts|side|sides|kind|kinds|type|total|bit|row|line|group|pair|set|lot|time|times|day|days|night|nights|hour|end|start|goal|middle|corner|edge|top|bottom|rest|whole|same|nivel|niveles|juego|mundo|mapa|lugar|zona|escena|historia|aventura|jugador|jugadores|equipo|equipos|vuelta|vueltas|vez|veces|parte|lado|tipo|total|grupo|dia|dias|noche|final|inicio|meta|centro|esquina|resto|color|colour|metros|grados|degrees|name|nombre|theme|tema|style|estilo|feeling|mood|ambiente|song|music|musica|very|much|more|secret|secreto|password|challenge|chance|moment|while|poco|mucho|muy|secreta)$/;

/** Says what a prompt asks for and nothing was made of: what no level can do, and counted things without a word here. */
export function readUnread(reading: Reading, negation: Negation): Note[] {
  const beyond = mentionsOf(reading, 'beyond').filter((mention) => !isDenied(negation, mention));
  const words = [...new Set(beyond.map((mention) => textOf(reading, mention)))];
  const things = unknownThings(reading);
  return [
    ...words.map((word): Note => ({ kind: 'warning', topic: 'beyond', words: [word] })),
    ...(things.length === 0
      ? []
      : [{ kind: 'warning' as const, topic: 'unread' as const, words: [things.join(', ')] }]),
  ];
}

// "three opponents", "un elefante", "五头大象": what is counted or has an article is a thing that somebody wants.
function unknownThings(reading: Reading): string[] {
  const known = (position: number): boolean =>
    reading.mentions.some((mention) => mention.first <= position && mention.last >= position);
  const found: string[] = [];
  reading.tokens.forEach((token, position) => {
    if (known(position) || found.length >= mostWords) return;
    if (token.kind !== 'word' || token.key.length < 4 || general.test(token.key)) return;
    if (/^\p{Lu}/u.test(token.text) || /(?:ing|ed|ly|est|ando|iendo|mente)$/.test(token.key)) return;
    if (ordinaryWords.has(token.key) || (reading.language === 'es' && /[aei]r$/.test(token.key))) return;
    const before = reading.tokens[position - 1]?.key ?? '';
    const counted = reading.numbers.some((number) => number.last === position - 1);
    if (!counted && !/^(?:an?|un|una|some|unos|unas)$/.test(before)) return;
    // "a crumbling castle": an unknown word before a known thing describes it.
    if (known(position + 1) || reading.tokens[position + 1]?.kind === 'word') {
      const next = reading.mentions.find((mention) => mention.first === position + 1);
      if (next !== undefined && ['thing', 'stand-in', 'role', 'biome', 'archetype', 'trait'].includes(next.concern))
        return;
    }
    const noun = reading.tokens[position + 1];
    // "a romantic dinner": the noun comes after what describes it.
    const follows =
      noun?.kind === 'word' &&
      noun.key.length >= 4 &&
      !known(position + 1) &&
      !ordinaryWords.has(noun.key) &&
      !general.test(noun.key);
    found.push(follows && reading.language === 'en' ? noun.text : token.text);
  });
  return found;
}

function textOf(reading: Reading, span: { readonly first: number; readonly last: number }): string {
  return reading.text.slice(reading.tokens[span.first]?.start ?? 0, reading.tokens[span.last]?.end ?? 0);
}
