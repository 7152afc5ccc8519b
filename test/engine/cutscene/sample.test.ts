import { describe, expect, it } from 'vitest';
import { directCutscene } from '#engine/cutscene/direct.ts';
import { sampleCutscene } from '#engine/cutscene/sample.ts';
import { filmedLevel } from '#test/engine/cutscene/filmed-level.ts';

const level = filmedLevel();
const script = directCutscene(level, level.cutscenes[0]!);

describe('sampleCutscene', () => {
  it('is dark at both ends and bright in between', () => {
    expect(sampleCutscene(script, 0).fade).toBe(1);
    expect(sampleCutscene(script, script.seconds).fade).toBe(1);
    expect(sampleCutscene(script, script.seconds / 2).fade).toBe(0);
  });

  it('shows the shots in order, each for its time', () => {
    for (const [index, shot] of script.shots.entries()) {
      const moment = sampleCutscene(script, shot.startSeconds + shot.seconds / 2);
      expect(moment.shot).toBe(index);
      expect(moment.subtitle).toEqual(shot.subtitle);
    }
  });

  it('moves smoothly within a shot', () => {
    for (const shot of script.shots) {
      let before = sampleCutscene(script, shot.startSeconds + 0.001).position;
      for (let share = 0.02; share < 1; share += 0.02) {
        const now = sampleCutscene(script, shot.startSeconds + shot.seconds * share).position;
        expect(Math.hypot(now.x - before.x, now.y - before.y, now.z - before.z)).toBeLessThan(1.5);
        before = now;
      }
    }
  });

  it('shows its ends before and after its time', () => {
    expect(sampleCutscene(script, -5)).toEqual(sampleCutscene(script, 0));
    expect(sampleCutscene(script, 1e6)).toEqual(sampleCutscene(script, script.seconds));
    expect(Number.isFinite(sampleCutscene(script, Number.MAX_VALUE).position.x)).toBe(true);
  });

  it('shows black for a script without shots', () => {
    expect(sampleCutscene({ id: 'none', shots: [], seconds: 0 }, 1).fade).toBe(1);
  });
});
