import { describe, expect, it } from 'vitest';

import { numbersLeftOpen } from '#test/bench/engine/controllability.ts';
import { unsweptNumbers } from '#test/bench/engine/detail-controls.ts';

describe('the controllability bench', () => {
  it('sweeps every number that a spec can hold, or says why it does not', () => {
    expect(numbersLeftOpen()).toEqual({ open: [], stale: [] });
  });

  it('gives a reason for each number that it leaves out', () => {
    for (const reason of Object.values(unsweptNumbers)) expect(reason.length).toBeGreaterThan(20);
  });
});
