import type { PlayerRules } from '#engine/level/level.ts';
import type { AbilityKind } from '#engine/level/world-spec.ts';
import { mix, quantise } from '#engine/math/scalar.ts';
import { pi } from '#engine/math/trig.ts';
import { climbReachMetres, jumpApex, leapReach, tuning, wallRunReach } from '#engine/sim/tuning.ts';
import type { CourseBuilder } from './course-builder.ts';
import { nextDeck, nextId, paceOf } from './course-builder.ts';
import { bare, platformEntity } from './sky-entities.ts';

/** Feet that hang over both edges, and the jump that comes a little late. */
const forgivenMetres = 2 * tuning.capsuleRadiusMetres;
const certainMetres = 0.6;
/** Share of the way from "cannot be jumped" to "can just be made" that a leap takes: people need the rest. */
const leapShares = [0.12, 0.45] as const;
const voidStepMetres = 2;

/** Widest gap in metres that can be got over without an ability, with all the luck in the world. */
function reachWithout(rules: PlayerRules, leap: { ability: AbilityKind; rise: number }): number {
  const others = (rules.abilities ?? []).filter((ability) => ability !== leap.ability);
  const lateMetres = (rules.speedMetresPerSecond * tuning.coyoteTicks) / 30;
  return leapReach({ ...rules, abilities: others }, leap.rise) + forgivenMetres + lateMetres + certainMetres;
}

/** A gap that only a dash in the air gets over. */
export function addDashLeap(builder: CourseBuilder): void {
  const { rules } = builder;
  const rise = -builder.rng.range(0.1, 0.5);
  const least = reachWithout(rules, { ability: 'dash', rise });
  const most = 0.94 * leapReach(rules, rise) + forgivenMetres;
  addFarDeck(builder, { rise, gap: mix([least, most], mix(leapShares, hardness(builder))) });
}

/** A long sail from an island down to the next, further than anybody falls. */
export function addGlide(builder: CourseBuilder): void {
  const { rules } = builder;
  const rise = -quantise(mix([3, 5], hardness(builder)) + builder.rng.range(0, 0.8));
  const least = reachWithout(rules, { ability: 'glide', rise });
  const most = 0.94 * leapReach(rules, rise);
  // What a gust may take is left: a sail is never flown to its last metre.
  addFarDeck(builder, { rise, gap: least + Math.min(7, (most - least) * mix([0.15, 0.5], hardness(builder))) });
}

/** The far side of a leap: wide enough to come down on from a long way off. */
function addFarDeck(builder: CourseBuilder, leap: { rise: number; gap: number }): void {
  const side = mix([5, 3.8], builder.progress) * Math.sqrt(Math.max(1, paceOf(builder)));
  keepEmpty(builder, leap.gap);
  const deck = nextDeck(builder, { ...leap, length: side, width: side, straight: true });
  builder.entities.push(platformEntity(nextId(builder), deck));
  builder.calm.push(deck);
}

/** A wall of stone higher than any jump; late in the course there are two, one on top of the other. */
export function addClimb(builder: CourseBuilder): void {
  const walls = builder.progress > 0.55 ? 2 : 1;
  for (let wall = 0; wall < walls; wall += 1) {
    const rise = quantise(
      jumpApex(builder.rules) + mix([1.2, climbReachMetres * 0.62], hardness(builder)) + builder.rng.range(0, 0.4),
    );
    const side = 3.6;
    // Nobody falls between a wall and the deck that it is climbed from.
    const deck = nextDeck(builder, { gap: 0.1, rise, length: side, width: side + 0.6, straight: true });
    const thickness = Math.max(rise + 2.5, (side + 0.6) * 1.7);
    builder.entities.push(platformEntity(nextId(builder), { ...deck, thickness }));
    builder.calm.push(deck);
  }
}

/** An abyss with a wall along it to run on; late in the course a second one follows on the other side. */
export function addWallRun(builder: CourseBuilder): void {
  const walls = builder.progress > 0.55 ? 2 : 1;
  let side = builder.rng.chance(0.5) ? 1 : -1;
  for (let wall = 0; wall < walls; wall += 1) {
    const { rules, edge, forward } = builder;
    const least = reachWithout(rules, { ability: 'wall-run', rise: -0.4 });
    const gap = least + wallRunReach(rules) * mix([0.08, 0.3], hardness(builder));
    const deckWidth = 4;
    const height = 5;
    const thick = 0.95;
    // It starts before the edge, so that one can see which side to keep to.
    const length = gap + 1.2;
    const aside = side * (tuning.capsuleRadiusMetres + 0.05 + thick / 2);
    const along = gap / 2;
    const across = forward.x !== 0;
    const size = { x: quantise(length), y: height, z: quantise(thick) };
    const at = {
      x: quantise(edge.x + forward.x * along - forward.z * aside),
      y: quantise(edge.y - 1.8),
      z: quantise(edge.z + forward.z * along + forward.x * aside),
    };
    builder.entities.push({
      ...bare({ id: `${nextId(builder)}-wall`, group: 'course-wall', look: 'masonry', mechanic: 'prop', at }),
      // Walls are drawn along x.
      yaw: across ? 0 : pi / 2,
      size,
      collider: { shape: 'box', halfX: size.x / 2, halfY: height / 2, halfZ: size.z / 2, offsetY: height / 2 },
    });
    keepEmpty(builder, gap);
    const deck = nextDeck(builder, { gap, rise: -0.4, length: deckWidth, width: deckWidth, straight: true });
    builder.entities.push(platformEntity(nextId(builder), deck));
    builder.calm.push(deck);
    side = -side;
  }
}

function hardness({ progress, difficulty }: CourseBuilder): number {
  return Math.min(1, progress * 0.6 + difficulty * 0.4);
}

function keepEmpty({ edge, forward, voids }: CourseBuilder, gap: number): void {
  for (let along = voidStepMetres / 2; along < gap; along += voidStepMetres)
    voids.push({ x: edge.x + forward.x * along, y: edge.y, z: edge.z + forward.z * along });
}
