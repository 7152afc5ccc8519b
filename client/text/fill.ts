import { en, type TextKey, type TextTable } from '#client/text/en.ts';

/** Languages of the interface, each by its own name. */
export const languages = { en: 'English', zh: '中文', es: 'Español' } as const;
/** Code of a language. */
export type Language = keyof typeof languages;

/** Puts a text together: fills `{name}` parts with `params`. */
export type FillText = (key: TextKey, params?: Readonly<Record<string, string | number>>) => string;

/** Makes the text function of a table. */
export function createFillText(table: TextTable): FillText {
  return (key, params = {}) => table[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** English at once, the others when they are needed. */
export async function loadTexts(language: Language): Promise<TextTable> {
  if (language === 'zh') return (await import('#client/text/zh.ts')).zh;
  if (language === 'es') return (await import('#client/text/es.ts')).es;
  return en;
}

/** The first language of the browser that there are texts for. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const code = tag.slice(0, 2).toLowerCase();
    if (code === 'en' || code === 'zh' || code === 'es') return code;
  }
  return 'en';
}
