import { describe, expect, it } from 'vitest';
import { directCutscene } from '#engine/cutscene/direct.ts';
import { createCutscenePlayer } from '#client/cutscene/player.ts';
import { filmedLevel } from '#test/engine/cutscene/filmed-level.ts';

const level = filmedLevel();
const script = directCutscene(level, level.cutscenes[0]!);

function start() {
  let ends = 0;
  const player = createCutscenePlayer({ script, onEnd: () => (ends += 1) });
  return { player, ends: () => ends };
}

describe('createCutscenePlayer', () => {
  it('ends once when it was watched', () => {
    const { player, ends } = start();
    for (let second = 0; second < script.seconds + 5; second += 0.5) player.advance(0.5);
    expect(ends()).toBe(1);
    expect(player.finished).toBe(true);
  });

  it('ends once when it is skipped, however often', () => {
    const { player, ends } = start();
    player.advance(1);
    player.skip();
    player.skip();
    player.advance(script.seconds);
    expect(ends()).toBe(1);
  });

  it('never runs backwards', () => {
    const { player } = start();
    player.advance(2);
    player.advance(-5);
    expect(player.seconds).toBe(2);
  });
});
