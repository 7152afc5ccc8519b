import type { MadeFor } from './arrangement.ts';
import { settleSpec } from './settle-spec.ts';
import type { SettledSpec } from './settle-spec.ts';
import type { WorldSpec } from './world-spec.ts';

/** What ground and gaps of a level are made for. */
type Made = Required<MadeFor>;

// Land in the air and land at the sea have a shape of their own.
const ownLand: ReadonlySet<string> = new Set(['sky-islands', 'harbour']);

/** The values that a spec is laid out for with a seed: what an edit before kept, else its own. */
function madeFor(spec: WorldSpec, seed: number): Made {
  const { setting, player, kept } = spec;
  const { speedMultiplier, jumpMultiplier, gravityMultiplier, doubleJump } = player;
  return {
    biome: setting.biome,
    biomes: setting.biomes ?? null,
    speedMultiplier,
    jumpMultiplier,
    gravityMultiplier,
    doubleJump,
    ...(kept?.seed === seed ? kept.madeFor : {}),
  };
}

/** What has to be kept so that an edited spec is laid out for what the spec before was; undefined where that is so anyway. */
export function keepMadeFor(edit: {
  readonly before: WorldSpec;
  readonly after: WorldSpec;
  readonly seed: number;
}): MadeFor | undefined {
  const { before, after, seed } = edit;
  const old = madeFor(before, seed);
  const now = madeFor(after, seed);
  const isOtherLand = old.biome !== now.biome && (ownLand.has(now.biome) || old.biome === 'sky-islands');
  const entries = Object.entries(old).filter(([key, value]) => {
    if (isOtherLand && (key === 'biome' || key === 'biomes')) return false;
    return JSON.stringify(value) !== JSON.stringify(now[key as keyof Made]);
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A settled spec, and how it is settled for the layout: by the values that the last edit kept, if it was of the same seed. */
export function madeAsKept(plan: SettledSpec, seed: number): { plan: SettledSpec; made: SettledSpec } {
  const { spec, repairs } = plan;
  if (spec.kept?.seed !== seed || spec.kept.madeFor === undefined) return { plan, made: plan };
  const { biome, biomes, ...movement } = madeFor(spec, seed);
  const { biomes: _, ...setting } = spec.setting;
  const made = settleSpec({
    ...spec,
    setting: { ...setting, biome, ...(biomes === null ? {} : { biomes }) },
    player: { ...spec.player, ...movement },
  });
  return { plan: { ...plan, water: made.water }, made: { ...made, ground: spec.setting, repairs } };
}
