import { describe, expect, it } from 'vitest';
import type { BodySnapshot } from '#engine/protocol/snapshot-codec.ts';
import { createInterpolator, delayTicks, shortestTurn, turnsToRadians } from '#client/net/interpolate.ts';

function body(parts: Partial<BodySnapshot>): BodySnapshot {
  return { index: 1, x: 0, y: 0, z: 0, facing: 0, flags: 1, ...parts };
}

const frameSeconds = 1 / 60;

describe('createInterpolator', () => {
  it('shows nobody before the first snapshot', () => {
    expect(createInterpolator().sample(frameSeconds)).toEqual([]);
  });

  it('plays a walk at constant speed a little late', () => {
    const interpolator = createInterpolator();
    const shown: number[] = [];
    for (let frame = 0; frame < 240; frame += 1) {
      // Snapshots come every second tick, that is every fourth frame at 60 frames a second.
      if (frame % 4 === 0) interpolator.push({ worldTick: frame / 2, bodies: [body({ x: (frame / 2) * 0.2 })] });
      shown.push(interpolator.sample(frameSeconds)[0]?.x ?? 0);
    }
    const late = 239 / 2 - (shown[239] ?? 0) / 0.2;
    expect(late).toBeGreaterThan(delayTicks - 2.5);
    expect(late).toBeLessThan(delayTicks + 2.5);
    const steps = shown.slice(60).map((x, index) => x - (shown[59 + index] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(0.1, 1);
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });

  it('drops late and repeated snapshots', () => {
    const interpolator = createInterpolator();
    interpolator.push({ worldTick: 10, bodies: [body({ x: 1 })] });
    interpolator.push({ worldTick: 8, bodies: [body({ x: 99 })] });
    interpolator.push({ worldTick: 10, bodies: [body({ x: 99 })] });
    expect(interpolator.sample(frameSeconds)[0]?.x).toBe(1);
  });

  it('jumps instead of gliding when somebody is moved far at once', () => {
    const interpolator = createInterpolator();
    interpolator.push({ worldTick: 0, bodies: [body({ x: 0 })] });
    interpolator.push({ worldTick: 20, bodies: [body({ x: 40 })] });
    const places = Array.from({ length: 30 }, () => interpolator.sample(frameSeconds)[0]?.x);
    expect(new Set(places).size).toBeLessThanOrEqual(2);
  });

  it('turns the short way round', () => {
    expect(shortestTurn(65000, 500)).toBe(1036);
    expect(shortestTurn(500, 65000)).toBe(-1036);
    expect(shortestTurn(0, 32768)).toBe(-32768);
    expect(turnsToRadians(16384)).toBeCloseTo(Math.PI / 2);
  });

  it('lets somebody who left disappear and somebody new appear at once', () => {
    const interpolator = createInterpolator();
    interpolator.push({ worldTick: 0, bodies: [body({ index: 1 })] });
    interpolator.push({ worldTick: 2, bodies: [body({ index: 2, x: 5 })] });
    interpolator.sample(0);
    expect(interpolator.sample(0.1).map((shown) => shown.index)).toEqual([2]);
  });

  it('catches up at once after a long silence', () => {
    const interpolator = createInterpolator();
    interpolator.push({ worldTick: 0, bodies: [body({})] });
    interpolator.sample(frameSeconds);
    interpolator.push({ worldTick: 900, bodies: [body({ x: 3 })] });
    interpolator.sample(frameSeconds);
    expect(interpolator.shownTick).toBeCloseTo(900 - delayTicks);
  });
});
