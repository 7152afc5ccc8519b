import type { ArchetypeKind, BiomeKind, ThingGroup, ThingKind } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { addMissing, sceneryOf } from '#engine/planner/compose/add-missing.ts';
import { completeDefence } from '#engine/planner/compose/complete-defence.ts';
import { completeFarm, completeStroll } from '#engine/planner/compose/complete-calm.ts';
import { isLandmarkKind, isRoomKind, roleOfKind, usualCountOf } from '#engine/planner/compose/thing-roles.ts';
import { creatureKinds, isAlive } from '#engine/level/thing-catalog.ts';
import { completeFight, isAboutFoes, wavesOf } from '#engine/planner/compose/complete-fight.ts';
import { completeRace, completeRings, completeRunner } from '#engine/planner/compose/complete-course.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { addGroup, hasKind } from '#engine/planner/compose/draft.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';
import { isAbsentKind } from '#engine/planner/understand/negation.ts';
import { pickupKinds } from '#engine/planner/understand/things.ts';

const targetOf: Readonly<Record<BiomeKind, readonly ThingKind[]>> = {
  meadow: ['flower', 'apple'],
  forest: ['mushroom', 'star'],
  desert: ['coin', 'gem'],
  snow: ['star', 'gem'],
  volcano: ['gem', 'coin'],
  harbour: ['shell', 'lantern'],
  swamp: ['lantern', 'mushroom'],
  crystal: ['gem', 'star'],
  'sky-islands': ['star', 'coin'],
  autumn: ['apple', 'mushroom'],
};

/** Games that are won by something else than by collecting. */
const untargeted: readonly ArchetypeKind[] = [
  'obby',
  'race',
  'rings',
  'runner',
  'survival',
  'boss',
  'capture-flag',
  'tower-defence',
];

/** Turns wishes into groups and adds what the archetype needs to be a good level. */
export function composeThings(draft: SpecDraft): void {
  const target = chooseTarget(draft);
  for (const wish of draft.intent.things) addWish(draft, { wish, isTarget: wish === target });
  if (draft.archetype === 'obby') completeObby(draft);
  else if (draft.archetype === 'flyer') completeFlyer(draft);
  else if (isAboutFoes(draft.archetype)) completeFight(draft);
  else if (isRoomKind(draft.archetype)) addDanger(draft);
  else if (draft.archetype === 'race') completeRace(draft, sceneryOf[draft.setting.biome]);
  else if (draft.archetype === 'sandbox') completeStroll(draft);
  else if (draft.archetype === 'farm') completeFarm(draft);
  else if (draft.archetype === 'tower-defence') completeDefence(draft);
  else if (draft.archetype === 'rings') completeRings(draft);
  else if (draft.archetype === 'runner') completeRunner(draft);
  else completeWalk(draft);
  if (!hasKind(draft, 'secret-chest') && draft.archetype !== 'flyer')
    addGroup(draft, {
      kind: 'secret-chest',
      count: 1,
      role: 'secret',
      ...(isRoomKind(draft.archetype) ? {} : { placement: { region: 'edge' as const } }),
    });
  fitTotal(draft);
}

function chooseTarget(draft: SpecDraft): ThingWish | null {
  const { things } = draft.intent;
  if (draft.archetype === 'flyer') return things.find((wish) => wish.kind === 'gate') ?? null;
  const findsOnlyKeys = isRoomKind(draft.archetype) && things.every((wish) => !wish.taken || wish.kind === 'key');
  if (findsOnlyKeys) return null;
  if (draft.archetype === 'sandbox' && things.every((wish) => !wish.taken)) return null;
  if (untargeted.includes(draft.archetype)) return null;
  const score = (wish: ThingWish): number => {
    const pickup =
      pickupKinds.has(wish.kind) || (wish.kind === 'secret-chest' && (wish.taken || (wish.count ?? 0) > 1));
    if (!pickup && !(wish.taken && wish.count !== null && wish.count > 1)) return 0;
    // "find the key to the 5 gems": many of one kind make a better hunt than one key.
    return (
      (wish.taken ? 4 : 0) +
      (pickup ? 1.5 : 0) +
      ((wish.count ?? 0) > 1 ? 1.2 : wish.plural ? 0.8 : 0) +
      (wish.kind === 'key' ? -0.5 : 0)
    );
  };
  const best = [...things].sort((a, b) => score(b) - score(a) || things.indexOf(a) - things.indexOf(b))[0];
  return best !== undefined && score(best) > 0 ? best : null;
}

function addWish(draft: SpecDraft, found: { wish: ThingWish; isTarget: boolean }): void {
  const { isTarget } = found;
  // On a farm what can be eaten grows in the beds.
  const grows = draft.archetype === 'farm' && found.wish.kind === 'apple' && found.wish.name !== '';
  // In a puzzle boxes are pushed.
  const pushed = draft.archetype === 'puzzle' && found.wish.kind === 'crate' && found.wish.name === '';
  const kind = grows ? 'crop' : pushed ? 'block' : found.wish.kind;
  const wish: ThingWish = { ...found.wish, kind };
  const count =
    wish.count ?? (isTarget ? huntCount(draft, wish) : Math.max(defaultCount(wish), hordeCount(draft, wish)));
  const id = addGroup(draft, {
    kind: wish.kind,
    count,
    role: roleOf(draft, { wish, isTarget: isTarget && !grows }),
    body: grows ? undefined : wish.body,
    name: wish.name.slice(0, 60),
    traits: wish.traits.slice(0, 6),
    variants: wish.variants,
    behaviour: wish.behaviour,
  });
  if (id === null) return;
  draft.groupOf.set(found.wish, id);
  if (isTarget) draft.targetId = id;
}

function huntCount(draft: SpecDraft, wish: ThingWish): number {
  if (/^\p{Lu}/u.test(wish.name) && wish.latin && !wish.plural) return 1;
  if (wish.single || (!wish.plural && (wish.kind === 'key' || wish.kind === 'secret-chest'))) return 1;
  return draft.rng.fork('hunt').int(6, 9);
}

// "5 waves of zombies" needs zombies for all of them.
function hordeCount(draft: SpecDraft, wish: ThingWish): number {
  const inWaves = draft.archetype === 'survival' || draft.archetype === 'tower-defence';
  const foe = inWaves && !wish.single && creatureKinds.includes(wish.kind);
  return foe && !wish.traits.includes('friendly') ? wavesOf(draft) * (draft.archetype === 'survival' ? 3 : 4) : 0;
}

function defaultCount(wish: ThingWish): number {
  const lone = ['house', 'boat', 'market-stall', 'secret-chest', 'key', 'campfire', 'checkpoint'].includes(wish.kind);
  // "cake in the middle": one, unless the word is the same for many.
  if (
    wish.name !== '' &&
    wish.latin &&
    !wish.plural &&
    pickupKinds.has(wish.kind) &&
    !/fish|sheep|deer|bread|fruit|food|candy|pescado|fruta|comida|pan$/i.test(wish.name)
  )
    return 1;
  // "a parrot named Polly": who has a name is one.
  if (/^\p{Lu}/u.test(wish.name) && wish.latin && !wish.plural) return 1;
  // "dragon at the top": a creature in the singular is alone; Chinese does not tell.
  if (!wish.plural && creatureKinds.includes(wish.kind) && (wish.latin || wish.behaviour !== null)) return 1;
  if (wish.single || ((isLandmarkKind(wish.kind) || lone) && !wish.plural)) return 1;
  return usualCountOf(wish.kind);
}

function roleOf(draft: SpecDraft, found: { wish: ThingWish; isTarget: boolean }): ThingGroup['role'] {
  const { wish, isTarget } = found;
  if (wish.hostile && creatureKinds.includes(wish.kind)) return 'enemy';
  if (isTarget && wish.kind !== 'gate') return 'collect';
  if (pickupKinds.has(wish.kind) && wish.taken) return 'collect';
  if (wish.kind === 'star' && wish.body !== undefined && isAlive(wish.body) && !wish.taken) return 'scenery';
  // Where something else has to be found, rabbits and pianos are just there.
  const rival = draft.intent.things.some((other) => other !== wish && other.taken);
  if (wish.name !== '' && pickupKinds.has(wish.kind) && rival) return 'scenery';
  return roleOfKind({
    kind: wish.kind,
    count: wish.plural ? (wish.count ?? usualCountOf(wish.kind)) : (wish.count ?? 1),
    traits: wish.traits,
    archetype: draft.archetype,
  });
}

function completeWalk(draft: SpecDraft): void {
  if (draft.targetId === null) addDefaultTarget(draft);
  const village = draft.archetype === 'quest-village';
  if (village && !draft.intent.spare)
    addMissing(draft, [
      ['house', 5, 'scenery'],
      ['market-stall', 2, 'scenery'],
      ['lamp-post', 5, 'scenery'],
    ]);
  const wishedLandmarks = draft.things.some((group) => group.role === 'landmark');
  for (const [kind, count, role] of sceneryOf[draft.setting.biome]) {
    // Asked-for landmarks stay alone in their rank: what the prompt named is what people look for.
    if ((role === 'landmark' && wishedLandmarks) || draft.intent.spare) continue;
    addMissing(draft, [[kind, count, role]]);
  }
  if (
    village &&
    !draft.intent.spare &&
    !draft.things.some((group) => group.kind === 'fountain' || group.kind === 'well')
  )
    addMissing(draft, [[draft.rng.fork('square').pick(['fountain', 'well'] as const), 1, 'landmark']]);
  addDanger(draft);
}

function addDefaultTarget(draft: SpecDraft): void {
  const rng = draft.rng.fork('target');
  const allowed = [...targetOf[draft.setting.biome], 'star', 'gem', 'lantern', 'coin', 'book'] as ThingKind[];
  const kind = allowed.filter(
    (candidate) => !isAbsentKind(draft.intent.absent, candidate) && !hasKind(draft, candidate),
  );
  const chosen = kind.length < 3 ? kind[0] : rng.pick(kind.slice(0, 2));
  if (chosen === undefined) return;
  const denied = [...draft.intent.absent].some((word) => pickupKinds.has(word as ThingKind));
  draft.targetId = addGroup(draft, { kind: chosen, count: rng.int(5, 8), role: 'collect' });
  if (!draft.intent.vague)
    draft.notes.push({ kind: 'assumption', topic: denied ? 'denied-target' : 'default-target', words: [`#${chosen}`] });
}

function addDanger(draft: SpecDraft): void {
  const { intent, difficulty } = draft;
  const wished = draft.things.some((group) => group.role === 'enemy' || group.role === 'hazard');
  const gentle =
    intent.setting.mood === 'cosy' ||
    intent.setting.mood === 'serene' ||
    difficulty < 0.3 ||
    draft.archetype === 'quest-village';
  if (!wished && !gentle && difficulty >= 0.4 && !intent.absent.has('enemies')) {
    const kind: ThingKind =
      draft.setting.mood === 'spooky'
        ? 'ghost'
        : draft.setting.biome === 'snow' || draft.setting.biome === 'forest'
          ? 'wolf'
          : 'slime';
    addMissing(draft, [[kind, difficulty > 0.6 ? 4 : 2, 'enemy']]);
    if (difficulty > 0.6 && !intent.absent.has('hazards'))
      addMissing(draft, [['spikes', difficulty > 0.8 ? 6 : 3, 'hazard']]);
  }
  if (draft.things.some((group) => group.role === 'enemy' || group.role === 'hazard'))
    addMissing(draft, [['checkpoint', 2, 'obstacle']]);
}

function completeObby(draft: SpecDraft): void {
  const { difficulty } = draft;
  const rng = draft.rng.fork('obby');
  addMissing(draft, [
    ['moving-platform', 3 + Math.round(difficulty * 6) + rng.int(0, 1), 'obstacle'],
    ['bouncer', 2 + rng.int(0, 1), 'obstacle'],
    ['checkpoint', difficulty > 0.75 ? 2 : 3, 'obstacle'],
  ]);
  if (!draft.intent.absent.has('hazards') && difficulty >= 0.2)
    addMissing(draft, [['spikes', 1 + Math.round(difficulty * 6), 'hazard']]);
  if (!draft.things.some((group) => group.role === 'collect'))
    addMissing(draft, [[rng.pick(['coin', 'star', 'gem'] as const), 8, 'collect']]);
}

function completeFlyer(draft: SpecDraft): void {
  const count = 8 + Math.round(draft.difficulty * 10);
  if (draft.targetId === null) {
    draft.targetId = addGroup(draft, { kind: 'gate', count, role: 'obstacle' });
    // A flyer without gates has nothing to win, so gates stay even when other obstacles are ruled out.
    if (draft.targetId === null)
      draft.things.push({
        id: 'gates',
        kind: 'gate',
        name: '',
        count,
        traits: [],
        role: 'obstacle',
        placement: { region: 'anywhere' },
      });
    draft.targetId ??= 'gates';
  }
  if (!draft.things.some((group) => group.role === 'collect')) addMissing(draft, [['coin', 6, 'collect']]);
}

function fitTotal(draft: SpecDraft): void {
  const total = (): number => draft.things.reduce((sum, group) => sum + group.count, 0);
  if (total() <= specLimits.totalThings) return;
  draft.notes.push({ kind: 'warning', topic: 'too-many-things', words: [] });
  const share = specLimits.totalThings / total();
  draft.things.forEach((group, index) => {
    draft.things[index] = { ...group, count: Math.max(1, Math.floor(group.count * share)) };
  });
}

/** Archetypes that need people; without people they become a hunt. */
export function playableArchetype(draft: { intent: SpecDraft['intent'] }): ArchetypeKind {
  const { archetype } = draft.intent.genre;
  const lonely = draft.intent.absent.has('characters') || draft.intent.absent.has('quests');
  // "Only statues. Nothing else.": what cannot be gathered can be visited.
  const { genre, spare, things } = draft.intent;
  const gathers = things.some((wish) => wish.taken || pickupKinds.has(wish.kind));
  if (genre.because === 'guessed' && spare && things.length > 0 && !gathers) return 'sandbox';
  return archetype === 'quest-village' && lonely ? 'collect' : archetype;
}
