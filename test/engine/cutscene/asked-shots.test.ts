import { describe, expect, it } from 'vitest';
import { directCutscene } from '#engine/cutscene/direct.ts';
import { metresBetween } from '#engine/cutscene/geometry.ts';
import { lintCutscene } from '#engine/cutscene/lint.ts';
import { sampleCutscene } from '#engine/cutscene/sample.ts';
import type { CutsceneScript, Shot } from '#engine/cutscene/script.ts';
import { shotAngles, shotMoves, type ShotWish } from '#engine/level/cutscene-spec.ts';
import { filmedLevel } from '#test/engine/cutscene/filmed-level.ts';

function film(shot: ShotWish, subject = 'mira'): CutsceneScript {
  const level = filmedLevel([{ kind: 'establish', subject, shot }]);
  return directCutscene(level, level.cutscenes[0]!);
}

function onlyShot(shot: ShotWish, subject = 'mira'): Shot {
  const { shots } = film(shot, subject);
  expect(shots).toHaveLength(1);
  return shots[0]!;
}

const ends = (shot: Shot) => [shot.poses[0]!, shot.poses.at(-1)!] as const;

describe('a shot that is asked for', () => {
  it.each(shotMoves.flatMap((move) => shotAngles.map((angle) => ({ move, angle }))))(
    'is filmed as a $move from $angle without a broken rule',
    ({ move, angle }) => {
      for (const subject of ['mira', 'coins', 'player']) {
        const level = filmedLevel([{ kind: 'establish', subject, shot: { move, angle, size: 'full', seconds: 3 } }]);
        const script = directCutscene(level, level.cutscenes[0]!);
        const filmed = move === 'flyover' && angle !== 'overhead' ? 'high' : angle;
        expect(script.shots).toMatchObject([{ move, angle: filmed, size: 'full', seconds: 3, subject }]);
        expect(lintCutscene(level, script).map(({ rule }) => rule)).toEqual([]);
      }
    },
  );

  it('comes nearer with every size', () => {
    const metres = (['extreme-wide', 'wide', 'full', 'medium', 'close', 'extreme-close'] as const).map((size) => {
      const pose = onlyShot({ size }).poses[2]!;
      return metresBetween(pose.position, pose.target);
    });
    expect(metres).toEqual(metres.toSorted((a, b) => b - a));
    expect(new Set(metres).size).toBe(metres.length);
  });

  it('moves as its move says', () => {
    const [zoomStart, zoomEnd] = ends(onlyShot({ move: 'zoom' }));
    expect(zoomEnd.fovDegrees).toBeLessThan(zoomStart.fovDegrees);
    expect(zoomEnd.position).toEqual(zoomStart.position);
    const [panStart, panEnd] = ends(onlyShot({ move: 'pan' }));
    expect(panEnd.position).toEqual(panStart.position);
    expect(metresBetween(panStart.target, panEnd.target)).toBeGreaterThan(0.5);
    const [tiltStart, tiltEnd] = ends(onlyShot({ move: 'tilt' }));
    expect(tiltEnd.target.y).toBeGreaterThan(tiltStart.target.y + 0.5);
    const [inStart, inEnd] = ends(onlyShot({ move: 'dolly' }));
    expect(metresBetween(inEnd.position, inEnd.target)).toBeLessThan(metresBetween(inStart.position, inStart.target));
    const [outStart, outEnd] = ends(onlyShot({ move: 'dolly', backwards: true }));
    expect(metresBetween(outEnd.position, outEnd.target)).toBeGreaterThan(
      metresBetween(outStart.position, outStart.target),
    );
    const [orbitStart, orbitEnd] = ends(onlyShot({ move: 'orbit' }));
    expect(metresBetween(orbitStart.position, orbitEnd.position)).toBeGreaterThan(1.5);
    const [craneStart, craneEnd] = ends(onlyShot({ move: 'crane' }));
    expect(craneStart.position.y).toBeGreaterThan(craneEnd.position.y + 0.5);
    const still = onlyShot({ move: 'static' });
    expect(new Set(still.poses.map((pose) => JSON.stringify(pose))).size).toBe(1);
    expect(new Set(onlyShot({ move: 'handheld' }).poses.map((pose) => JSON.stringify(pose))).size).toBe(5);
  });

  it('looks up from below and down from above', () => {
    const rise = (shot: Shot): number => shot.poses[2]!.position.y - shot.poses[2]!.target.y;
    expect(rise(onlyShot({ angle: 'low' }))).toBeLessThan(-0.2);
    expect(rise(onlyShot({ angle: 'high' }))).toBeGreaterThan(1);
    expect(rise(onlyShot({ angle: 'overhead' }))).toBeGreaterThan(rise(onlyShot({ angle: 'high' })));
  });

  it('shows the two people that it names, and whoever speaks keeps the line', () => {
    const level = filmedLevel([
      {
        kind: 'dialogue',
        subject: 'mira',
        other: 'player',
        line: 'Is it far?',
        shot: { setup: 'two-shot', size: 'medium' },
      },
      { kind: 'establish', subject: 'coins', speaker: 'mira', line: 'There!', shot: { size: 'insert' } },
    ]);
    const { shots } = directCutscene(level, level.cutscenes[0]!);
    expect(shots).toMatchObject([
      { kind: 'two-shot', setup: 'two-shot', subject: 'mira', other: 'player', speaker: 'mira', asked: true },
      { kind: 'insert', subject: 'coins', subtitle: { speaker: 'Mira', text: 'There!' }, speaker: 'mira' },
    ]);
  });

  it('goes black where it fades, and the scene lasts as long as it has to', () => {
    const level = filmedLevel([
      { kind: 'establish', shot: { size: 'wide', seconds: 4, transition: 'fade' } },
      { kind: 'establish', subject: 'mira', shot: { size: 'close' } },
      { kind: 'establish', subject: 'coins', shot: {} },
    ]);
    const script = directCutscene(level, { ...level.cutscenes[0]!, seconds: 12 });
    expect(script.seconds).toBeCloseTo(12);
    expect(script.shots.map((shot) => shot.transition)).toEqual(['fade', 'cut', 'fade']);
    expect(sampleCutscene(script, 4).fade).toBe(1);
    expect(sampleCutscene(script, script.shots[1]!.startSeconds + script.shots[1]!.seconds).fade).toBe(0);
  });
});
