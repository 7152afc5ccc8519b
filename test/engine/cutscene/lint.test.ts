import { describe, expect, it } from 'vitest';
import { directCutscene } from '#engine/cutscene/direct.ts';
import { lintCutscene, type CutFinding } from '#engine/cutscene/lint.ts';
import type { CutsceneScript, Shot } from '#engine/cutscene/script.ts';
import { filmedLevel } from '#test/engine/cutscene/filmed-level.ts';

const level = filmedLevel();
const good = directCutscene(level, level.cutscenes[0]!);

/** The good edit with one shot changed. */
function changed(index: number, change: (shot: Shot) => Partial<Shot>): CutsceneScript {
  return { ...good, shots: good.shots.map((shot, at) => (at === index ? { ...shot, ...change(shot) } : shot)) };
}

function rulesOf(script: CutsceneScript): CutFinding['rule'][] {
  return lintCutscene(level, script).map((finding) => finding.rule);
}

/** Two shots of the same two people, cameras where the test wants them. */
function dialogueFrom(first: { x: number; z: number }, second: { x: number; z: number }): CutsceneScript {
  const shotAt = (camera: { x: number; z: number }, parts: Partial<Shot>): Shot => ({
    ...good.shots[0]!,
    kind: 'close-up',
    setup: 'single',
    size: 'close',
    subject: 'mira',
    other: 'player',
    subjectAt: { x: 0, y: 0, z: -4 },
    otherAt: { x: 0, y: 0, z: 0 },
    subjectHeight: 1.7,
    subtitle: null,
    poses: Array.from({ length: 5 }, () => ({
      position: { x: camera.x, y: 1.5, z: camera.z },
      target: { x: 0, y: 1.4, z: -4 },
      fovDegrees: 34,
    })),
    ...parts,
  });
  const opening = good.shots[0]!;
  const before = shotAt(first, { startSeconds: opening.seconds, seconds: 2 });
  const after = shotAt(second, { kind: 'dolly-in', size: 'full', startSeconds: opening.seconds + 2, seconds: 2 });
  const again = shotAt(second, {
    kind: 'reaction',
    subject: 'place',
    other: null,
    startSeconds: opening.seconds + 4,
    seconds: 2,
  });
  return { ...good, shots: [opening, before, after, again] };
}

describe('lintCutscene', () => {
  it('finds nothing in a directed edit', () => {
    expect(rulesOf(good)).toEqual([]);
  });

  it('wants to know where we are first', () => {
    expect(rulesOf({ ...good, shots: [{ ...good.shots[0]!, setup: 'single' }, ...good.shots.slice(1)] })).toContain(
      'opening',
    );
  });

  it('wants at least four shots', () => {
    expect(rulesOf({ ...good, shots: good.shots.slice(0, 3) })).toContain('shot-count');
  });

  it('sees two shots alike in a row', () => {
    expect(rulesOf(changed(1, () => ({ kind: good.shots[0]!.kind })))).toContain('alike');
  });

  it('sees a shot that is too short for its line', () => {
    expect(rulesOf(changed(1, () => ({ subtitle: { speaker: '', text: 'word '.repeat(30) } })))).toContain('length');
    expect(rulesOf(changed(1, () => ({ seconds: 0.8 })))).toContain('length');
  });

  it('sees a hidden subject', () => {
    expect(rulesOf(changed(1, () => ({ occluded: true })))).toContain('sight');
  });

  it('sees a camera inside its subject', () => {
    const into = (shot: Shot) => ({
      poses: shot.poses.map((pose) => ({ ...pose, position: { ...pose.target, x: pose.target.x + 0.2 } })),
    });
    expect(rulesOf(changed(1, into))).toContain('near');
  });

  it('sees a camera under the ground', () => {
    const down = (shot: Shot) => ({
      poses: shot.poses.map((pose) => ({ ...pose, position: { ...pose.position, y: -3 } })),
    });
    expect(rulesOf(changed(1, down))).toContain('ground');
  });

  it('sees a camera that looks past its subject', () => {
    const away = (shot: Shot) => ({
      poses: shot.poses.map((pose) => ({
        ...pose,
        target: { x: pose.position.x * 2 - pose.target.x, y: pose.target.y, z: pose.position.z * 2 - pose.target.z },
      })),
    });
    expect(rulesOf(changed(1, away))).toContain('framing');
  });

  it('sees a cut that jumps by less than thirty degrees', () => {
    const near = dialogueFrom({ x: 2, z: -2 }, { x: 2.2, z: -1.8 });
    const jump = {
      ...near,
      shots: near.shots.map((shot, at) => (at === 2 ? { ...shot, size: 'medium' as const } : shot)),
    };
    expect(rulesOf(jump)).toContain('thirty-degrees');
    expect(rulesOf(dialogueFrom({ x: 2, z: -2 }, { x: 2.4, z: -4.6 }))).not.toContain('thirty-degrees');
  });

  it('sees the camera cross the line between two people', () => {
    expect(rulesOf(dialogueFrom({ x: 2, z: -2 }, { x: -2, z: -2 }))).toContain('line');
    expect(rulesOf(dialogueFrom({ x: 2, z: -2 }, { x: 2.5, z: -5 }))).not.toContain('line');
  });

  it('sees a gap in time', () => {
    expect(rulesOf(changed(2, (shot) => ({ startSeconds: shot.startSeconds + 1 })))).toContain('order');
  });
});
