import { encodeErrorResult, RpcRequestError } from 'viem';
import { describe, expect, it } from 'vitest';
import { chainErrorTexts } from '#contracts/actions/chain-error-texts.ts';
import { decodeChainError, describeRevert } from '#contracts/actions/decode-chain-error.ts';
import { worldloomAbi } from '#contracts/actions/worldloom-abi.ts';

const data = encodeErrorResult({ abi: worldloomAbi, errorName: 'WrongValue', args: [19n, 20n] });

describe('decoding a chain error', () => {
  it('has a sentence and a fix for every error of the contracts', () => {
    const names = new Set(worldloomAbi.flatMap((item) => (item.type === 'error' ? [item.name] : [])));
    expect([...names].filter((name) => !(name in chainErrorTexts))).toEqual([]);
    for (const { say, fix } of Object.values<{ say: (values: string[]) => string; fix: string }>(chainErrorTexts)) {
      expect(say(['1', '2', '3'])).toMatch(/^[A-Z0-9].*\.$/);
      expect(say(['1', '2', '3'])).not.toContain('undefined');
      expect(fix).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ['in the error itself', { data }],
    ['one level down', { message: 'reverted', cause: { raw: data } }],
    ['in the data of the data', { cause: { cause: { data: { data } } } }],
    [
      'in a request error',
      new RpcRequestError({
        body: {},
        url: 'http://127.0.0.1',
        error: { code: 3, message: 'execution reverted', data },
      }),
    ],
  ])('finds revert data %s', (_, error) => {
    expect(decodeChainError(error)).toMatchObject({
      code: 'chain.wrong-value',
      message: '19 wei were sent, but 20 wei are due.',
      details: { error: 'WrongValue', arguments: ['19', '20'] },
    });
  });

  it('keeps what is no error of ours as it was said', () => {
    expect(describeRevert('0xdeadbeef')).toBeUndefined();
    expect(decodeChainError(new TypeError('odd'))).toMatchObject({
      code: 'chain.rejected',
      message: 'The chain refused: odd',
    });
  });

  it('passes a chain error through', () => {
    const known = decodeChainError({ data });
    expect(decodeChainError(known)).toBe(known);
  });
});
