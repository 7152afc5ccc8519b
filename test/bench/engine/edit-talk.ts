import type { CharacterSpec, ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import { type EditBase, type EditCase, countKind as k, editBases } from '#test/engine/planner/edit-case.ts';

type Test = (after: WorldSpec, before: WorldSpec, said: string) => unknown;

/** A case from "level | instruction | parts of the spec that it may touch". */
function row(line: string, holds: Test): EditCase {
  const [base = '', instruction = '', touches = ''] = line.split(' | ');
  if (!Object.hasOwn(editBases, base)) throw new RangeError(`There is no level "${base}".`);
  return {
    base: base as EditBase,
    instruction,
    holds: (after, before, said) => Boolean(holds(after, before, said)),
    touches: touches.split(' '),
  };
}

const g = (spec: WorldSpec, kind: string): ThingGroup | undefined => spec.things.find((group) => group.kind === kind);
const p = (spec: WorldSpec, name: string): CharacterSpec | undefined =>
  spec.characters.find((person) => person.name === name);
const waves = ({ rules: { win, waves: told } }: WorldSpec): number | undefined =>
  win.kind === 'survive' ? win.waves : told;
const goalCount = ({ rules: { win } }: WorldSpec): number => ('count' in win ? win.count : 0);

/** Instructions as people write them, none of which was read before the planner was first tried with it. */
export const editTalk: readonly EditCase[] = [
  row('en | Mira should be called Nora | characters quests cutscenes', (a) => p(a, 'Nora') && !p(a, 'Mira')),
  row('meadow | call it Lantern Bay | title', (a) => a.title === 'Lantern Bay'),
  row('en | send Mira away | characters quests cutscenes', (a) => !p(a, 'Mira')),
  row('zh | 地图大一点 | layout', (a, b) => a.layout.size === 'large' && b.layout.size !== 'large'),
  row('es | que llueva | setting', (a) => a.setting.weather === 'rain'),
  row('en | the map should be bigger | layout', (a) => a.layout.size === 'large'),
  row('survival | make it night | nothing', (a, b, said) => /already/i.test(said) && a.setting.timeOfDay === 'night'),
  row('en | double the ghosts | things', (a, b) => k(a, 'ghost') === 2 * k(b, 'ghost')),
  row('meadow | cut the number of flowers in half | things characters rules', (a) => k(a, 'flower') === 5),
  row('dungeon | I want exactly 7 goblins in there | things', (a) => k(a, 'goblin') === 7),
  row('en | paint the lanterns blue | things', (a) => g(a, 'lantern')?.traits.includes('blue')),
  row(
    'en | move the market right next to the fountain | things',
    (a) => g(a, 'market-stall')?.placement.near === g(a, 'fountain')?.id,
  ),
  row('mountain | 把风车移到村子北边 | things', (a) => g(a, 'windmill')?.placement.region === 'north'),
  row('race | make it 5 laps | rules', (a) => a.rules.laps === 5),
  row('survival | only 3 waves please | rules', (a) => waves(a) === 3),
  row('obby | give players 5 lives instead of 3 | player', (a) => a.player.lives === 5),
  row('obby | let the player dash | player', (a) => a.player.abilities?.includes('dash')),
  row('en | add a grumpy wizard named Balthazar who knows where the lanterns are hidden | characters', (a) => {
    const w = p(a, 'Balthazar');
    return w && /wizard/.test(w.role) && /grumpy/i.test(w.persona);
  }),
  row('en | give Mira a secret: she let the ghosts in | characters', (a) =>
    p(a, 'Mira')?.secrets.some((s) => /ghosts in/.test(s.text)),
  ),
  row('en | Mira should be shy and nervous | characters', (a) => /shy/i.test(p(a, 'Mira')?.persona ?? '')),
  row('mountain | 让老爷爷脾气暴躁一点 | characters', (a) => a.characters.some((c) => /暴躁/.test(c.persona))),
  row('farm | Pepe guarda un secreto: hay oro bajo el molino | characters', (a) =>
    p(a, 'Pepe')?.secrets.some((s) => /oro/.test(s.text)),
  ),
  row(
    'meadow | add a quest where the player has to bring 4 apples to a gardener called Rosa | things characters quests',
    (a) => p(a, 'Rosa') && a.quests.some((q) => q.steps.some((s) => s.kind === 'collect' && s.count === 4)),
  ),
  row(
    'race | add an opening cutscene that shows the finish line | cutscenes',
    (a, b) =>
      a.cutscenes.filter((c) => c.trigger === 'start').flatMap((c) => c.beats).length > 0 &&
      JSON.stringify(a.cutscenes) !== JSON.stringify(b.cutscenes),
  ),
  row(
    'race | the player should be a pirate with a red cap | player',
    (a) => a.player.appearance?.role === 'pirate' || a.player.appearance?.hat === 'cap',
  ),
  row(
    'flight | pon 20 aros en lugar de 12 | things characters rules cutscenes',
    (a) => k(a, 'gate') === 20 && goalCount(a) === 20,
  ),
  row('flight | que sea mucho mas facil y sin viento | rules', (a, b) => a.rules.difficulty < b.rules.difficulty),
  row('farm | cambia las zanahorias por calabazas | things characters rules cutscenes', (a) =>
    a.things.some((t) => /calabaza/.test(t.name)),
  ),
  row('farm | haz que sea invierno y que nieve | setting', (a) => a.setting.weather === 'snow'),
  row(
    'runner | 速度提高两倍 | player',
    (a, b) => a.player.speedMultiplier >= Math.min(2, b.player.speedMultiplier * 1.9),
  ),
  row(
    'runner | 取消横梁，换成尖刺 | things characters cutscenes absent',
    (a) => k(a, 'beam') === 0 && k(a, 'spikes') > 0,
  ),
  row('zh | 幽灵只留一个 | things', (a) => k(a, 'ghost') === 1),
  row('zh | 灯笼全部变成红色 | things', (a) => g(a, 'lantern')?.traits.includes('red')),
  row(
    'boss | make the golem twice as big | things',
    (a, b) => (g(a, 'golem')?.scale ?? 1) >= 1.9 * (g(b, 'golem')?.scale ?? 1) || (g(a, 'golem')?.scale ?? 1) > 2.4,
  ),
  row('flags | four teams instead of two | rules', (a, b, said) => a.rules.teams === 4 || /team/i.test(said)),
  row(
    'stealth | the guards should patrol more, and add two more of them | things',
    (a, b) => k(a, 'guard') === k(b, 'guard') + 2,
  ),
  row(
    'meadow | moon gravity, and restyle the whole thing in the style of a film noir | setting player',
    (a) => a.player.gravityMultiplier < 0.8 && a.setting.style === 'noir',
  ),
  row(
    'es | quiero el doble de fantasmas pero sin niebla | setting things absent',
    (a, b) => k(a, 'ghost') === 2 * k(b, 'ghost') && a.setting.fogDensity === 0,
  ),
  row('en | make the ghosts naked women | nothing', (a, b) => a === b),
  row('en | make it both sunny and pouring with rain | setting', (a) => ['clear', 'rain'].includes(a.setting.weather)),
  row(
    'en | call it Lantern Bay | title',
    (a, b) => a.title === 'Lantern Bay' && k(a, 'lantern') === 8 && g(a, 'lantern')?.name === g(b, 'lantern')?.name,
  ),
  row('en | there are way too many ghosts | things', (a, b) => k(a, 'ghost') < k(b, 'ghost') && k(a, 'ghost') > 0),
  row("obby | it's too hard, can you make the jumps easier | rules", (a, b) => a.rules.difficulty < b.rules.difficulty),
  row('obby | I keep dying, give me infinite lives | player', (a) => a.player.lives === null),
  row(
    'obby | get rid of all the spikes and put lava pools there instead | things cutscenes absent',
    (a) => k(a, 'spikes') === 0 && k(a, 'lava-pool') > 0,
  ),
  row('race | turn the desert into a snowy mountain pass | setting', (a) => a.setting.biome === 'snow'),
  row(
    'race | race at night with neon lights please | setting',
    (a) => a.setting.timeOfDay === 'night' && a.setting.style === 'neon',
  ),
  row(
    'race | speed everything up by 50% | player',
    (a, b) => Math.abs(a.player.speedMultiplier / b.player.speedMultiplier - 1.5) < 0.05,
  ),
  row(
    'dungeon | add two more locked doors and a treasure chest | things',
    (a, b) => k(a, 'door') === k(b, 'door') + 2 && k(a, 'secret-chest') === k(b, 'secret-chest') + 1,
  ),
  row(
    'dungeon | swap the goblins for skeletons | things characters cutscenes',
    (a, b) => k(a, 'goblin') === 0 && a.things.some((t) => /skeleton/.test(t.name) && t.count === k(b, 'goblin')),
  ),
  row(
    'survival | add 2 more waves and make the slimes giant | things rules',
    (a) => waves(a) === 7 && (g(a, 'slime')?.scale ?? 1) > 1.3,
  ),
  row('survival | the slimes should chase the player | things', (a) => g(a, 'slime')?.behaviour === 'chase'),
  row(
    'meadow | put a little wooden bridge over the lake and two boats on it | things',
    (a, b) => k(a, 'bridge') === k(b, 'bridge') + 1 && k(a, 'boat') === k(b, 'boat') + 2,
  ),
  row(
    'meadow | can you make the flowers glow purple | things',
    (a) => g(a, 'flower')?.traits.includes('glowing') && g(a, 'flower')?.traits.includes('purple'),
  ),
  row(
    'meadow | let it be autumn, with a bit of drizzle | setting',
    (a) => a.setting.biome === 'autumn' && a.setting.weather === 'rain',
  ),
  row(
    'meadow | I would like an old fisherman named Silas sitting by the lake, he keeps a secret: the lake has no bottom | characters',
    (a) => {
      const s = p(a, 'Silas');
      return s && s.placement.near === 'lake' && s.secrets.some((z) => /no bottom/.test(z.text));
    },
  ),
  row(
    'en | change the fountain into a statue of a whale | things characters cutscenes',
    (a) => k(a, 'fountain') === 0 && k(a, 'statue') === 1,
  ),
  row('en | put all the ghosts in the north | things', (a) => g(a, 'ghost')?.placement.region === 'north'),
  row(
    'en | Mira moves next to the fountain | characters',
    (a) => p(a, 'Mira')?.placement.near === g(a, 'fountain')?.id,
  ),
  row('en | make Mira the lighthouse keeper instead of the baker | characters', (a) =>
    /keeper/.test(p(a, 'Mira')?.role ?? ''),
  ),
  row(
    'en | Mira should say "The bread is burning!" when you meet her | characters',
    (a) => p(a, 'Mira')?.greeting === 'The bread is burning!',
  ),
  row(
    'en | you should only need 5 of the 8 lanterns to win | rules cutscenes',
    (a) => goalCount(a) === 5 && k(a, 'lantern') === 8,
  ),
  row('en | drop the time limit | rules', (a) => a.rules.timerSeconds === null),
  row('boss | the boss should be a dragon | things characters rules cutscenes', (a) =>
    a.things.some((t) => /dragon/.test(t.name)),
  ),
  row(
    'boss | give me a double jump and a dash to dodge | player',
    (a) => a.player.doubleJump && a.player.abilities?.includes('dash'),
  ),
  row(
    'flags | make it a blizzard and let it be for 8 players | setting rules',
    (a) => a.setting.weather === 'snow' && a.rules.players === 8,
  ),
  row('stealth | hide three more gems around the map | things rules', (a, b) => k(a, 'gem') === k(b, 'gem') + 3),
  row(
    'mountain | 再加三只狼，让它们追着玩家跑 | things',
    (a, b) => k(a, 'wolf') === k(b, 'wolf') + 3 && g(a, 'wolf')?.behaviour === 'chase',
  ),
  row('mountain | 风车太小了，弄大一点 | things', (a) => (g(a, 'windmill')?.scale ?? 1) > 1),
  row('mountain | 加一个叫小雪的女孩，她知道星星在哪里 | characters', (a) => p(a, '小雪')),
  row(
    'mountain | 星星改成10颗，颜色换成蓝色 | things quests',
    (a) => k(a, 'star') === 10 && g(a, 'star')?.traits.includes('blue'),
  ),
  row(
    'mountain | 晚上下大雪，气氛更神秘一些 | setting',
    (a) => a.setting.timeOfDay === 'night' && a.setting.weather === 'snow' && a.setting.mood === 'mysterious',
  ),
  row(
    'runner | 太难了，给玩家五条命 | player rules',
    (a, b) => a.rules.difficulty < b.rules.difficulty && a.player.lives === 5,
  ),
  row('runner | 音乐再快一点，每分钟140拍 | setting', (a) => a.setting.beatsPerMinute === 140),
  row('farm | pon una valla alrededor de las zanahorias | things', (a) => {
    const f = a.things.filter((t) => t.kind === 'fence');
    return f.some((t) => t.placement.relation === 'around');
  }),
  row(
    'farm | que Pepe sea un poco gruñón y lleve un sombrero de paja | characters',
    (a) => /gru[nñ]/i.test(p(a, 'Pepe')?.persona ?? '') && p(a, 'Pepe')?.appearance.hat === 'straw',
  ),
  row(
    'flight | quita la mitad de los aros | things characters rules cutscenes',
    (a) => k(a, 'gate') === 6 && goalCount(a) === 6,
  ),
  row('flight | ponle un límite de dos minutos y medio | rules', (a) => a.rules.timerSeconds === 150),
  row(
    'es | cámbiale el título a «La bahía perdida» y que sea medianoche | title setting',
    (a) => a.title === 'La bahía perdida' && a.setting.timeOfDay === 'night',
  ),
  row('en | the lighthouse keeper Bo moves in | characters', (a) => p(a, 'Bo')?.role === 'lighthouse keeper'),
  row('obby | add a boss at the end | things', (a, b) => k(a, 'golem') === k(b, 'golem') + 1),
  row('survival | make them slower | things', (a) => (g(a, 'slime')?.pace ?? 1) < 1),
  row('en | remove all but one of the ghosts | things', (a) => k(a, 'ghost') === 1),
  row('zh | 灯笼少两盏 | things characters quests rules cutscenes', (a, b) => k(a, 'lantern') === k(b, 'lantern') - 2),
  row('es | la gravedad sea menor | player', (a, b) => a.player.gravityMultiplier < b.player.gravityMultiplier),
  row('obby | lower the gravity by 20 percent | player', (a) => a.player.gravityMultiplier === 0.8),
  row('race | make it a night race in the rain | setting', (a) => a.setting.timeOfDay === 'night'),
  row('en | she hates rain | characters', (a) => /hates rain/i.test(p(a, 'Mira')?.persona ?? '')),
  row(
    'en | replace the ghosts by robots | things characters quests cutscenes',
    (a, b) => k(a, 'ghost') === 0 && a.things.some((t) => t.name === 'robot' && t.count === k(b, 'ghost')),
  ),
  row(
    'en | paint the fountain blue and the market red | things',
    (a) => g(a, 'fountain')?.traits.includes('blue') && g(a, 'market-stall')?.traits.join() === 'red',
  ),
  row('flags | add a third team | rules', (a) => a.rules.teams === 3),
  row('meadow | make it windy | rules', (a) => a.rules.sky?.windEverySeconds !== undefined),
  row('en | make the fountain fly to the moon | nothing', (a, b) => a === b),
  row('en | undo that | nothing', (a, b, said) => a === b && /before/.test(said)),
  row('dungeon | a third door | things', (a, b) => k(a, 'door') === Math.max(3, k(b, 'door') + 1)),
  row('survival | the slimes should not move | things', (a) => g(a, 'slime')?.behaviour === 'guard'),
  row('en | give the fountain the name Old Betty | things characters', (a) => g(a, 'fountain')?.name === 'Old Betty'),
  row('en | add a lamp post beside every lantern | things', (a, b) => k(a, 'lamp-post') >= k(b, 'lamp-post') + 8),
  row(
    'es | Lucía se llama ahora Carmen | characters quests cutscenes title',
    (a) => p(a, 'Carmen') && a.things.every((t) => t.name !== 'llama'),
  ),
  row('flags | the goblins should run away from the player | things', (a) => g(a, 'goblin')?.behaviour === 'flee'),
  row(
    'meadow | a witch called Agatha lives in the woods | characters',
    (a, b) => p(a, 'Agatha') && a.setting.biome === b.setting.biome && a.player.lives === b.player.lives,
  ),
  row('race | change the time of day to night | setting', (a) => a.setting.timeOfDay === 'night'),
  row('survival | replace half of the slimes with ghosts | things cutscenes characters', (a, b) => {
    const half = Math.round(k(b, 'slime') / 2);
    return k(a, 'ghost') === half && k(a, 'slime') === k(b, 'slime') - half;
  }),
  row('en | double the number of keys | nothing', (a, b) => k(a, 'key') === k(b, 'key')),
  row('dungeon | take the goblins away | things characters cutscenes absent', (a) => k(a, 'goblin') === 0),
  row('obby | slow the platforms down by half | things', (a) => g(a, 'moving-platform')?.pace === 0.5),
  row("en | remove Mira's secret | characters", (a) => p(a, 'Mira')?.secrets.length === 0),
  row('es | que amanezca | setting', (a) => a.setting.timeOfDay === 'dawn'),
  row('es | blablabla ñoño | nothing', (a, b) => a === b),
];
