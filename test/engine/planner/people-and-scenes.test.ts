import { describe, expect, it } from 'vitest';

import { measureWorld } from '#engine/cutscene/world-facts.ts';
import { compileLevel } from '#engine/level/compile.ts';
import type { WorldFacts } from '#engine/level/facts-schema.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';

function measure(prompt: string) {
  const { spec } = planPrompt({ prompt, seed: 1 });
  return { spec, facts: measureWorld(compileLevel(spec, 1), spec) };
}

const personOf = (facts: WorldFacts, name: string) => facts.characters.find((each) => each.name === name);
const shotsOf = (facts: WorldFacts, trigger: string) =>
  facts.cutscenes.filter((scene) => scene.trigger === trigger).flatMap((scene) => scene.shots);

describe('people of a prompt', () => {
  it('are as clauses, brackets and pronouns say, and what is told on a condition stays with them', () => {
    const { spec, facts } = measure(
      "A foggy harbour with an old fisherman named Tomas who is grumpy, hates gulls, and secretly hid the key under the pier; he won't tell unless you bring him tea.",
    );
    expect(personOf(facts, 'Tomas')).toMatchObject({ role: 'fisherman', secretsKept: 1 });
    expect(personOf(facts, 'Tomas')?.persona).toMatch(/grumpy.*hates gulls/i);
    expect(spec.characters[0]?.secrets[0]?.unlockPhrase).toBe('tea');
    expect(JSON.stringify({ facts, prompt: spec.prompt })).not.toContain('under the pier');
  });

  it.each([
    [
      'Mira the baker and her brother Jon, a blacksmith, live in a small village.',
      'Jon',
      'blacksmith',
      /Mira's brother/,
    ],
    ['a lonely lighthouse keeper', null, 'lighthouse keeper', /^Lonely/],
    [
      'Two rival merchants, Omar and Lin. Omar is greedy. Lin is honest and funny.',
      'Lin',
      'merchant',
      /rival.*honest/i,
    ],
    ['A talking cat called Whiskers guides the player through a forest', 'Whiskers', 'cat', /./],
    ['A robot called B-7 who speaks in short sentences and loves poetry', 'B-7', 'robot', /short sentences.*poetry/i],
    ['two sisters, Ana (12, curious) and Bea (15, bossy), run a windmill', 'Ana', 'sister', /12.*curious/i],
    [
      'Robots only: Bolt is proud of his antenna, Nut is forgetful, and Cog never sleeps.',
      'Cog',
      'robot',
      /never sleeps/i,
    ],
    [
      'Una panadera llamada Carmen y su hermano Luis, un herrero callado que odia el ruido.',
      'Luis',
      'herrero',
      /callado.*odia el ruido/i,
    ],
    ['村子里有一个脾气暴躁的铁匠叫老王，和他的女儿小梅。小梅喜欢唱歌。', '小梅', '女儿', /喜欢唱歌.*老王的女儿/],
  ])('in "%s" are %s, %s', (prompt, name, role, persona) => {
    const { facts } = measure(prompt);
    const person = facts.characters.find((each) => (name === null ? each.role === role : each.name === name));
    expect(person?.role).toBe(role);
    expect(person?.persona).toMatch(persona);
  });

  it('are as many as the prompt counts, and nobody is added', () => {
    const roles = (prompt: string): string[] =>
      measure(prompt)
        .facts.characters.map((each) => each.role)
        .toSorted();
    expect(roles('a blacksmith, a baker and two guards in a castle town')).toEqual([
      'baker',
      'blacksmith',
      'guard',
      'guard',
    ]);
    expect(roles('a stern abbot, a drunk monk and four novices')).toEqual([
      'abbot',
      'monk',
      ...Array(4).fill('novice'),
    ]);
    expect(measure('Doctor Wen never hurts anyone and trusts nobody').facts.characters).toHaveLength(1);
  });

  it('say what is quoted word by word, and sell what they sell', () => {
    const { facts } = measure(
      'Captain Rosa greets everyone with "Mind the ropes!" and sells a glider for 12 coins in a harbour village.',
    );
    expect(personOf(facts, 'Rosa')).toMatchObject({
      greeting: 'Mind the ropes!',
      sells: [{ item: 'glider', price: 12, haggleTries: 0 }],
    });
    expect(personOf(facts, 'Rosa')?.lines[0]).toBe('Mind the ropes!');
  });

  it('give quests of several steps, with their rewards, each for themselves', () => {
    const [nora] = measure(
      'Nora the gardener first asks you to talk to Paul, then to collect 6 apples, and finally to reach the windmill. Reward: 15 credits.',
    ).facts.quests;
    expect(nora).toMatchObject({ giver: 'Nora', rewardCredits: 15 });
    expect(nora?.tasks.map(({ kind, count }) => `${kind} ${count}`)).toEqual(['talk 1', 'collect 6', 'reach 1']);
    const both = measure('Baker Hugo wants 4 apples. Doctor Ines wants 3 mushrooms.').facts.quests;
    expect(both.map(({ giver, tasks }) => `${giver} ${tasks[0]?.count}`)).toEqual(['Hugo 4', 'Ines 3']);
  });
});

describe('scenes of a prompt', () => {
  it('are filmed shot by shot as the prompt says', () => {
    const { facts } = measure(
      'Open with a wide shot of the castle, cut to a close-up of Mira crying, then the camera circles the tower; she says "They are all gone." Fade to black after 4 seconds.',
    );
    expect(shotsOf(facts, 'start')).toMatchObject([
      { size: 'wide', subjectKind: 'castle' },
      { size: 'close', subjectName: 'Mira' },
      {
        move: 'orbit',
        subjectKind: 'castle',
        speaker: 'Mira',
        text: 'They are all gone.',
        seconds: 4,
        transition: 'fade',
      },
    ]);
  });

  it.each([
    [
      'A dungeon. When the player takes the key, show a low angle shot of the golem for 3 seconds.',
      'item-taken',
      { angle: 'low', subjectKind: 'golem', seconds: 3 },
    ],
    [
      'Boss fight against a giant wolf. After the boss dies: an extreme close-up of the wolf.',
      'enemy-defeated',
      { size: 'extreme-close', subjectKind: 'wolf' },
    ],
    [
      'When the player enters the ruins, a handheld shot follows the guard captain, who shouts "Halt!"',
      'place-reached',
      { move: 'handheld', subjectKind: 'guard captain', text: 'Halt!' },
    ],
    [
      'When you lose, show a close-up of the ghost: "Better luck next time". Survive 60 seconds.',
      'lose',
      { size: 'close', subjectKind: 'ghost' },
    ],
    [
      'The level ends with a slow zoom on the statue and the words "You were the hero".',
      'win',
      { move: 'zoom', subjectKind: 'statue', text: 'You were the hero', speaker: '' },
    ],
    [
      'Show the sheriff in a low angle tracking shot as the player arrives at the saloon.',
      'place-reached',
      { angle: 'low', move: 'follow', subjectKind: 'sheriff' },
    ],
    [
      'Empieza con un plano general del castillo y luego un primer plano de Elena, que dice: "Volveré".',
      'start',
      { size: 'close', subjectName: 'Elena', text: 'Volveré' },
    ],
    [
      '当玩家拿到王冠时，播放过场：国王的大特写，3秒，国王说：“终于！”',
      'item-taken',
      { size: 'extreme-close', subjectKind: '国王', seconds: 3, text: '终于！' },
    ],
  ])('in "%s" play at %s', (prompt, trigger, shot) => {
    expect(shotsOf(measure(prompt).facts, trigger)).toContainEqual(expect.objectContaining(shot));
  });

  it('last as long as they are said to last in all', () => {
    const { facts } = measure(
      'Start with a pan across the market stalls, dolly in on the old wizard, then tilt up the tower. 12 seconds in total.',
    );
    expect(facts.cutscenes[0]?.seconds).toBeCloseTo(12, 0);
    expect(shotsOf(facts, 'start').map(({ move }) => move)).toEqual(['pan', 'dolly', 'tilt']);
  });

  it('leave a game alone that only moves like a camera', () => {
    const { facts } = measure('fly over mountains through 8 gates while a dragon follows you');
    expect(shotsOf(facts, 'start').length).toBeGreaterThanOrEqual(4);
  });
});
