import { describe, expect, it } from 'vitest';
import { en, type TextKey } from '#client/text/en.ts';
import { es } from '#client/text/es.ts';
import { createFillText, loadTexts, pickLanguage } from '#client/text/fill.ts';
import { zh } from '#client/text/zh.ts';

const placeholders = (text: string) => new Set(text.match(/\{\w+\}/g) ?? []);

describe('text tables', () => {
  it.each([
    ['es', es],
    ['zh', zh],
  ] as const)('%s has the keys of English, none empty, with the same blanks', (_code, table) => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(en).toSorted());
    for (const [key, text] of Object.entries(table)) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(en[key as TextKey]));
    }
  });

  it('are loaded by language', async () => {
    expect(await loadTexts('es')).toBe(es);
    expect(await loadTexts('zh')).toBe(zh);
    expect(await loadTexts('en')).toBe(en);
  });
});

describe('createFillText', () => {
  it('fills blanks and leaves unknown ones to be seen', () => {
    const fill = createFillText(en);
    expect(fill('lobby.playing-as', { name: 'Ada' })).toBe('Playing as Ada');
    expect(fill('lobby.playing-as')).toBe('Playing as {name}');
  });
});

describe('pickLanguage', () => {
  it('takes the first language that there are texts for', () => {
    expect(pickLanguage(['de-DE', 'es-MX', 'en'])).toBe('es');
    expect(pickLanguage(['zh-Hans-CN'])).toBe('zh');
    expect(pickLanguage(['ja'])).toBe('en');
  });
});
