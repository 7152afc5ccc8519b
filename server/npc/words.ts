const stopWords = new Set(
  (
    'a an and are as at be but by can could did do does for from had has have he her hers him his how i if in is it its ' +
    'me my of on or our she should so some than that the their them then there these they this to us was we were what when ' +
    'where which who why will with would you your tell about know please ' +
    'el la los las un una unos unas de del y o que en es son por para con se su sus lo al como donde quien cuando cual ' +
    'mi tu yo hay esta este eso sabes dime sobre'
  ).split(' '),
);

/** Folds case, accents and width, so that words of one meaning compare equal. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/**
 * Words that carry meaning: Latin words without stop words and without a plural ending, and pairs of neighbouring
 * characters for Chinese, which has no spaces.
 */
export function meaningfulWords(text: string): string[] {
  const folded = foldText(text);
  const latin = (folded.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 1 && !stopWords.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(es|s)$/, '') : word));
  const pairs = (folded.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    [...run].slice(0, -1).map((character, index) => character + ([...run][index + 1] ?? '')),
  );
  return [...latin, ...pairs];
}

/** A line and how well it fits a question, 0 when nothing is shared. */
export interface RankedLine {
  readonly line: string;
  readonly score: number;
}

/** Ranks lines by shared words, rare words counting more (BM25's inverse document frequency, Robertson & Zaragoza 2009). */
export function rankLines(question: string, lines: readonly string[]): RankedLine[] {
  const asked = new Set(meaningfulWords(question));
  const bags = lines.map((line) => new Set(meaningfulWords(line)));
  const rarity = (word: string) => {
    const holders = bags.filter((bag) => bag.has(word)).length;
    return Math.log(1 + (lines.length - holders + 0.5) / (holders + 0.5));
  };
  return lines
    .map((line, index) => ({
      line,
      score: [...asked].reduce((sum, word) => sum + (bags[index]?.has(word) ? rarity(word) : 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
}
