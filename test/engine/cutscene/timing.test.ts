import { describe, expect, it } from 'vitest';
import { countWords, readingSeconds } from '#engine/cutscene/timing.ts';

describe('countWords', () => {
  it('counts words, not marks', () => {
    expect(countWords('Well — that’s it, isn’t it?')).toBe(5);
    expect(countWords('')).toBe(0);
    expect(countWords('¿Quién eres tú?')).toBe(3);
  });

  it('counts two Chinese characters as a word', () => {
    expect(countWords('欢迎来到这里')).toBe(3);
  });
});

describe('readingSeconds', () => {
  it('gives even a silent shot a second and a half', () => {
    expect(readingSeconds('')).toBe(1.5);
    expect(readingSeconds('Go!')).toBe(1.5);
  });

  it('grows with the words', () => {
    expect(readingSeconds('one two three four five six seven eight nine')).toBeCloseTo(9 / 2.7 + 0.4);
  });
});
