import type { Token } from '#engine/planner/text/tokenise.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';

/** A language that the planner reads and writes. */
export type Language = WorldSpec['language'];

const spanishWords = new Set(
  `el la los las un una unos unas de del al con y que por para sin en es su sus lo se mi me donde quien cuando hay muy
  mas pero como este esta haz quiero crea pon ponle anade quita cambia hazlo juego nivel antes juego dos tres cuatro cinco
  seis siete ocho nueve diez tu te nos o ni sobre entre desde hasta todos todas cada otra otro hacer mundo noche dia`.split(
    /\s+/,
  ),
);
const englishWords = new Set(
  `the a an of with and that for without in on at is are to from by my me where who when there very more but as this it
  make want create put add remove change game level before two three four five six seven eight nine ten you your us or
  nor over between all each other world night day find help some no not`.split(/\s+/),
);

/** Words of the lexicon by language, without accents. */
export type KnownWords = Readonly<Record<'en' | 'es', ReadonlySet<string>>>;

/** Guesses the language of a text from its script, its small words and the words that are known; English in doubt. */
export function detectLanguage(tokens: readonly Token[], known?: KnownWords): Language {
  const han = tokens.filter((token) => token.kind === 'han').length;
  const words = tokens.filter((token) => token.kind === 'word');
  if (han > 0 && han >= words.length) return 'zh';
  let spanish = 0;
  let english = 0;
  for (const word of words) {
    if (spanishWords.has(word.key)) spanish += 1;
    if (englishWords.has(word.key)) english += 1;
    if (known !== undefined && known.es.has(word.key) !== known.en.has(word.key)) {
      if (known.es.has(word.key)) spanish += 0.6;
      else english += 0.6;
    }
    if (/[ñáéíóú]/i.test(word.text)) spanish += 1;
    else if (/(?:ción|mente|illo|illa|ado|ada|idos|idas)$/.test(word.key)) spanish += 0.5;
  }
  if (tokens.some((token) => token.text === '¿' || token.text === '¡')) spanish += 2;
  return spanish > english ? 'es' : 'en';
}
