import { describe, expect, it } from 'vitest';
import { readRoute } from '#client/route.ts';

describe('readRoute', () => {
  it('tells the pages apart', () => {
    expect(readRoute('')).toEqual({ page: 'lobby' });
    expect(readRoute('?level=abc')).toEqual({ page: 'level', levelId: 'abc' });
    expect(readRoute('?preview=1')).toEqual({ page: 'preview' });
    expect(readRoute('?level=')).toEqual({ page: 'lobby' });
  });
});
