/** What a word is about; one phrase may have several concerns ("snow" is weather and a biome). */
export type Concern =
  | 'archetype'
  | 'missing-archetype'
  | 'biome'
  | 'missing-biome'
  | 'time'
  | 'weather'
  | 'mood'
  | 'style'
  | 'thing'
  | 'stand-in'
  | 'category'
  | 'water'
  | 'size'
  | 'relief'
  | 'vegetation'
  | 'air'
  | 'ability'
  | 'challenge'
  | 'relation'
  | 'region'
  | 'role'
  | 'unit'
  | 'quantity'
  | 'negator'
  | 'except'
  | 'take'
  | 'steal'
  | 'limit'
  | 'endure'
  | 'vague'
  | 'naming'
  | 'secret'
  | 'unlock'
  | 'knows'
  | 'injection'
  | 'unsafe'
  | 'trait'
  | 'edit'
  | 'factor'
  | 'measure'
  | 'hero'
  | 'temper'
  | 'denial'
  | 'scene'
  | 'total'
  | 'threat'
  | 'manner'
  | 'symmetry'
  | 'storey'
  | 'place'
  | 'beyond'
  | 'sky'
  | 'pace';

/**
 * Phrases for one concept, separated by commas, the usual one first. English and Spanish plurals and Spanish genders
 * are derived. `weight` is the strength of a cue; `classifier` and `gender` serve the grammars.
 */
export interface LexiconEntry {
  readonly concern: Concern;
  readonly concept: string;
  readonly en?: string;
  readonly zh?: string;
  readonly es?: string;
  readonly emoji?: string;
  readonly weight?: number;
  readonly classifier?: string;
  readonly gender?: 'm' | 'f';
}

/** The phrases of one language of an entry, trimmed. */
export function phrasesOf(entry: LexiconEntry, language: 'en' | 'zh' | 'es' | 'emoji'): string[] {
  return (entry[language] ?? '')
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/**
 * Reads a table with one entry a line: concept | English | Chinese | Spanish | emoji or "-" | classifier | gender,
 * where the last columns may be left out and a concept may carry a weight ("flyer*5").
 */
export function readTable(concern: Concern, table: string): LexiconEntry[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readRow(concern, line));
}

function readRow(concern: Concern, line: string): LexiconEntry {
  const cells = line.split('|').map((cell) => cell.trim());
  const [concept = '', weight = '1'] = (cells[0] ?? '').split('*');
  const cell = (index: number): string => (cells[index] === '-' ? '' : (cells[index] ?? ''));
  return {
    concern,
    concept,
    weight: Number(weight),
    en: cell(1),
    zh: cell(2),
    es: cell(3),
    emoji: cell(4),
    classifier: cell(5),
    gender: cell(6) === 'f' ? 'f' : 'm',
  };
}
