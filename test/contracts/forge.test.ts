import { describe, expect, it } from 'vitest';
import { readGas, runForge } from '#test/contracts/run-forge.ts';

describe('the Solidity tests', () => {
  it('all pass, and every verb costs the gas that is committed', { timeout: 900_000 }, async () => {
    const { results, gas } = await runForge();
    const failed = results.filter(({ status }) => status !== 'Success');
    expect(failed.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(331);
    // A change of gas is a change to look at: `npm run bench:gas` writes the new figures.
    expect(gas).toEqual(await readGas());
  });
});
