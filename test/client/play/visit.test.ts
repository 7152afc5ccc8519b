import { describe, expect, it } from 'vitest';
import type { Level } from '#engine/level/level.ts';
import { hashRun } from '#engine/sim/hash-run.ts';
import { idleInput, inputButtons, type InputFrame } from '#engine/sim/types.ts';
import type { SoundBoard } from '#client/audio/sound-board.ts';
import type { InputSampler } from '#client/input/sampler.ts';
import { Visit } from '#client/play/visit.ts';
import { filmedLevel } from '#test/engine/cutscene/filmed-level.ts';
import { entity, pickup, testLevel } from '#test/harness.ts';

/** A player whose hands do what the test says. */
function createHands() {
  const hands = {
    frame: idleInput,
    heard: [] as string[],
    sampler: {
      sample: (): InputFrame => hands.frame,
      takeLook: () => ({ yaw: 0, pitch: 0 }),
      drain: () => undefined,
      dispose: () => undefined,
    } satisfies InputSampler,
    sounds: {
      play: (kind) => void hands.heard.push(kind),
      enter: () => undefined,
      setVolume: () => undefined,
      dispose: () => undefined,
    } satisfies SoundBoard,
  };
  return hands;
}

async function visitAlone(level: Level) {
  const hands = createHands();
  const visit = new Visit({
    level,
    sampler: hands.sampler,
    sounds: hands.sounds,
    player: { name: 'Ada', hue: 30 },
    room: null,
  });
  await visit.start();
  const pass = (seconds: number): void => {
    for (let passed = 0; passed < seconds; passed += 1 / 60) visit.advance(1 / 60);
  };
  return { visit, hands, pass };
}

const coinLevel = testLevel({
  entities: [pickup('coins-1', { at: { x: 0, y: 0, z: -4 } })],
  spawn: { x: 0, y: 0, z: 0 },
  rules: { win: { kind: 'collect', target: 'coins', count: 1 } },
});

describe('Visit', () => {
  it('shows the start cutscene first and holds the run meanwhile', async () => {
    const { visit, pass } = await visitAlone(filmedLevel());
    pass(1);
    expect(visit.store.getState()).toMatchObject({ phase: 'cutscene' });
    expect(visit.game.own?.run.tick).toBe(0);
    expect(visit.frames.tick()).toBeGreaterThan(20);
  });

  it('ends in the same state whether the cutscene is watched or skipped', async () => {
    const watched = await visitAlone(filmedLevel());
    const skipped = await visitAlone(filmedLevel());
    skipped.pass(2);
    skipped.visit.skipCutscene();
    watched.pass((watched.visit.game.cutscene?.script.seconds ?? 0) + 0.5);
    const rest = watched.visit.game.own?.run.tick ?? 0;
    while ((skipped.visit.game.own?.run.tick ?? 0) < rest) skipped.visit.advance(1 / 30);
    expect(watched.visit.store.getState().phase).toBe('playing');
    expect(skipped.visit.store.getState()).toMatchObject({ phase: 'playing', fade: 0, subtitle: null });
    const runs = [watched, skipped].map(({ visit }) => visit.game.own?.run);
    expect(runs[0]).toBeDefined();
    expect(runs[0] && hashRun(runs[0])).toBe(runs[1] && hashRun(runs[1]));
  });

  it('walks, picks up, wins and says so', async () => {
    const { visit, hands, pass } = await visitAlone(coinLevel);
    hands.frame = { ...idleInput, moveZ: 127 };
    pass(1.5);
    expect(visit.store.getState()).toMatchObject({ status: 'won', objective: { have: 1, need: 1 } });
    expect(visit.frames.isTaken('coins-1')).toBe(true);
    expect(hands.heard).toContain('pickup');
    expect(hands.heard).toContain('win');
    expect(visit.store.getState().taken).toMatchObject([{ count: 1 }]);
  });

  it('starts again from the spawn', async () => {
    const { visit, hands, pass } = await visitAlone(coinLevel);
    hands.frame = { ...idleInput, moveZ: 127 };
    pass(1.5);
    hands.frame = idleInput;
    visit.restart();
    pass(0.5);
    expect(visit.store.getState().status).toBe('playing');
    expect(visit.frames.isTaken('coins-1')).toBe(false);
  });

  it('stands still while a menu has the controls, and time goes on', async () => {
    const { visit, hands, pass } = await visitAlone(coinLevel);
    visit.steer('nobody');
    hands.frame = { ...idleInput, moveZ: 127 };
    pass(1);
    expect(visit.game.own?.run.position.z).toBeCloseTo(0, 1);
    expect(visit.game.own?.run.tick).toBeGreaterThan(25);
  });

  it('opens a conversation with the interact button, answers, and ends it when the player walks off', async () => {
    const level = filmedLevel([{ kind: 'establish', line: '' }]);
    const near = entity({
      id: 'npc-mira',
      group: 'mira',
      mechanic: 'character',
      look: 'character',
      name: 'Mira',
      position: { x: 0, y: 0, z: -1.5 },
      trigger: { shape: 'sphere', radius: 2.6, offsetY: 0 },
    });
    const { visit, hands, pass } = await visitAlone({ ...level, entities: [near], cutscenes: [] });
    pass(0.2);
    expect(visit.store.getState().reachable).toMatchObject({ name: 'Mira' });
    hands.frame = { ...idleInput, buttons: inputButtons.interact, pressed: inputButtons.interact };
    pass(0.05);
    hands.frame = idleInput;
    expect(visit.store.getState().dialogue).toMatchObject({ name: 'Mira', turns: [{ text: 'Hello.', done: true }] });
    visit.ask('Who are you?');
    expect(visit.store.getState().dialogue?.turns.length).toBeGreaterThanOrEqual(3);
    hands.frame = { ...idleInput, moveX: 127 };
    pass(1.5);
    expect(visit.store.getState().dialogue).toBeNull();
  });

  it('replays recorded frames instead of the devices', async () => {
    const { visit, pass } = await visitAlone(coinLevel);
    visit.replay(Array.from({ length: 40 }, () => ({ ...idleInput, moveZ: 127 }))[Symbol.iterator]());
    pass(1.5);
    expect(visit.store.getState().status).toBe('won');
  });
});
