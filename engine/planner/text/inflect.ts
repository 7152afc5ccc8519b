/** English plural of a word by rule, with the irregular ones of our lexicon. */
export function englishPlural(phrase: string): string {
  const irregular: Readonly<Record<string, string>> = {
    wolf: 'wolves',
    leaf: 'leaves',
    loaf: 'loaves',
    thief: 'thieves',
    person: 'people',
    child: 'children',
    fish: 'fish',
    sheep: 'sheep',
    knife: 'knives',
  };
  const words = phrase.split(' ');
  // "pool of lava" grows at its head, "lava pool" at its end.
  const head = words.indexOf('of') > 0 ? words.indexOf('of') - 1 : words.length - 1;
  words[head] = pluralWord(words[head] ?? '', irregular);
  return words.join(' ');
}

function pluralWord(word: string, irregular: Readonly<Record<string, string>>): string {
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  if (known !== undefined) return known;
  if (/(?:fisher)?man$/.test(word)) return word.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|tomato|potato|hero|torpedo|echo|mango|buffalo)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Spanish plural of one word by rule. */
export function spanishPluralWord(word: string): string {
  if (/[sx]$/.test(word)) return word;
  if (word.endsWith('z')) return `${word.slice(0, -1)}ces`;
  if (word.endsWith('ón')) return `${word.slice(0, -2)}ones`;
  if (/[aeiouáéó]$/.test(word)) return `${word}s`;
  return `${word}es`;
}

/** Spanish plural of a noun phrase: everything up to the first "de", "del" or "que" agrees. */
export function spanishPlural(phrase: string): string {
  const words = phrase.split(' ');
  const stop = words.findIndex((word) => /^(?:de|del|que|en|para)$/.test(word));
  const agreeing = stop === -1 ? words.length : stop;
  return words.map((word, index) => (index < agreeing ? spanishPluralWord(word) : word)).join(' ');
}

/** Every form under which a phrase may be written: plurals, and Spanish genders of single words that have two. */
export function formsOf(phrase: string, how: { language: 'en' | 'es'; gendered: boolean }): string[] {
  if (how.language === 'en') return [phrase, englishPlural(phrase)];
  const forms = [phrase, spanishPlural(phrase)];
  if (how.gendered && /[^\s]o$/.test(phrase) && !phrase.includes(' ')) {
    const feminine = `${phrase.slice(0, -1)}a`;
    forms.push(feminine, `${feminine}s`);
  }
  // "cazador", "bailarín": these take an a.
  if (how.gendered && /(?:[dts]or|ín|és|án|ón)$/.test(phrase) && !phrase.includes(' ')) {
    const feminine = `${phrase.slice(0, -2)}${phrase.slice(-2).normalize('NFKD').replace(/\p{M}/gu, '')}a`;
    forms.push(feminine, `${feminine}s`);
  }
  return forms;
}

/** English singular of a plural by rule; a word that is no plural stays as it is. */
export function englishSingular(word: string): string {
  if (!/[^su]s$/.test(word) || /(?:is|ss|us)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz|to|ro|cho)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Spanish singular of a plural by rule; a word that is no plural stays as it is. */
export function spanishSingular(word: string): string {
  if (word.endsWith('ces')) return `${word.slice(0, -3)}z`;
  if (/[rndlj]es$/.test(word)) return word.slice(0, -2);
  return /[aeiou]s$/.test(word) ? word.slice(0, -1) : word;
}
