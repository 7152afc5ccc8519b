import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chainIds, describeChain } from '#contracts/chains.ts';

const folder = fileURLToPath(new URL('../../contracts/', import.meta.url));
const shared = ['chains.ts', ...list('actions'), ...list('abi')];

function list(name: string): string[] {
  return readdirSync(`${folder}${name}`).map((file) => `${name}/${file}`);
}

describe('a chain', () => {
  it('is described by its id and address, known or not', () => {
    expect(describeChain({ chainId: chainIds.base, rpcUrl: 'http://127.0.0.1:1' })).toMatchObject({
      id: 8453,
      name: 'base',
    });
    expect(describeChain({ chainId: 4242, rpcUrl: 'http://127.0.0.1:1' })).toMatchObject({
      name: 'chain 4242',
      rpcUrls: { default: { http: ['http://127.0.0.1:1'] } },
    });
  });
});

describe('verbs, ABIs and chains', () => {
  it.each(shared)('%s runs in a browser: it imports only viem, the engine and its own folder', (file) => {
    const text = readFileSync(`${folder}${file}`, 'utf8');
    const imports = [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
    expect(
      imports.filter((name) => !/^(viem|#engine\/errors\.ts|#contracts\/(actions\/.+|abi\/.+|chains)\.ts)$/.test(name)),
    ).toEqual([]);
    expect(text).not.toMatch(/\b(process|Buffer|__dirname)\b/);
  });
});
