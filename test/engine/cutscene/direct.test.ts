import { describe, expect, it } from 'vitest';
import { compileLevel } from '#engine/level/compile.ts';
import { directCutscene } from '#engine/cutscene/direct.ts';
import { lintCutscene } from '#engine/cutscene/lint.ts';
import { readingSeconds } from '#engine/cutscene/timing.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { filmedLevel } from '#test/engine/cutscene/filmed-level.ts';

const prompts = [
  'a foggy harbour town at dusk, ghosts steal the lanterns, bring back 8 before dawn',
  'an obstacle course over lava in a volcano',
  'fly through gates above the clouds',
  'a cosy autumn village where the baker has lost something',
  'a snowy forest at night, find 5 stars',
  'collect 6 gems in a crystal desert',
];

describe('directCutscene', () => {
  it.each(prompts)('turns the beats of "%s" into an edit without a broken rule', (prompt) => {
    for (const seed of [1, 7, 19]) {
      const { spec } = planPrompt({ prompt, seed });
      const level = compileLevel(spec, seed);
      expect(level.cutscenes.length).toBeGreaterThan(0);
      for (const cutscene of level.cutscenes) {
        const script = directCutscene(level, cutscene);
        expect(script.shots.length).toBeGreaterThanOrEqual(4);
        expect(lintCutscene(level, script)).toEqual([]);
      }
    }
  });

  it('makes the same edit of the same level', () => {
    const level = filmedLevel();
    const [cutscene] = level.cutscenes;
    expect(cutscene && directCutscene(level, cutscene)).toEqual(cutscene && directCutscene(level, cutscene));
  });

  it('gives every line its time and shows all of its words', () => {
    const line = `${'The lamps went out one by one. '.repeat(4)}Nobody saw who took them, and nobody dared to look.`;
    const level = filmedLevel([
      { kind: 'establish', line: '' },
      { kind: 'dialogue', subject: 'mira', line },
    ]);
    const [cutscene] = level.cutscenes;
    if (cutscene === undefined) throw new TypeError('the level has a cutscene');
    const script = directCutscene(level, cutscene);
    const spoken = script.shots.flatMap((shot) => shot.subtitle?.text ?? []).join(' ');
    expect(spoken).toBe(line);
    for (const shot of script.shots) {
      expect(shot.seconds).toBeGreaterThanOrEqual(readingSeconds(shot.subtitle?.text ?? ''));
      if (shot.subtitle) expect(shot).toMatchObject({ speaker: 'mira', subtitle: { speaker: 'Mira' } });
    }
  });

  it('opens with the place even when the beats do not', () => {
    const level = filmedLevel([{ kind: 'dialogue', subject: 'mira', line: 'Welcome!' }]);
    const [cutscene] = level.cutscenes;
    const script = cutscene && directCutscene(level, cutscene);
    expect(script?.shots[0]).toMatchObject({ subject: 'place', setup: 'master' });
    expect(script?.shots.length).toBeGreaterThanOrEqual(4);
  });

  it('survives a beat about something that is not there', () => {
    const level = filmedLevel([{ kind: 'threat', subject: 'dragons', line: 'Beware!' }]);
    const [cutscene] = level.cutscenes;
    expect(cutscene && lintCutscene(level, directCutscene(level, cutscene))).toEqual([]);
  });

  it('keeps the camera out of a wall in front of the subject', () => {
    const level = filmedLevel([{ kind: 'introduce', subject: 'mira', line: 'Hm.' }], { walled: true });
    const [cutscene] = level.cutscenes;
    const script = cutscene && directCutscene(level, cutscene);
    expect(script?.shots.filter((shot) => shot.occluded)).toEqual([]);
  });
});
