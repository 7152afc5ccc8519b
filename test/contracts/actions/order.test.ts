import { describe, expect, it } from 'vitest';
import { orderSchema } from '#engine/protocol/api/shapes.ts';
import { hashOrder } from '#contracts/actions/hash-order.ts';
import { formatOrder, parseOrder, pickSalt } from '#contracts/actions/order.ts';

const place = { chainId: 31337, marketplace: '0x00000000000000000000000000000000000000AA' } as const;
const order = {
  maker: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  tokenId: 7n,
  amount: 2n,
  priceWei: 2n ** 200n,
  start: 0n,
  end: 4_133_980_799n,
  epoch: 3n,
  salt: pickSalt(),
} as const;

describe('an order', () => {
  it('survives the wire, checked by the schema that both sides share', () => {
    const wire = orderSchema.parse(JSON.parse(JSON.stringify(formatOrder(order))));
    expect(parseOrder(wire)).toEqual(order);
    expect(parseOrder({ ...wire, maker: wire.maker.toLowerCase() })).toEqual(order);
  });

  it('has another hash when any of its parts, the chain or the market changes', () => {
    const changed = Object.entries(order).map(([name, value]) => ({
      ...order,
      [name]: typeof value === 'bigint' ? value + 1n : place.marketplace,
    }));
    const hashes = [order, ...changed].map((each) => hashOrder(each, place));
    hashes.push(hashOrder(order, { ...place, chainId: 1 }));
    hashes.push(hashOrder(order, { ...place, marketplace: order.maker }));
    expect(new Set(hashes).size).toBe(11);
  });

  it('gets a fresh salt each time', () => {
    expect(pickSalt()).not.toBe(pickSalt());
    expect(pickSalt()).toBeLessThan(2n ** 128n);
  });
});
