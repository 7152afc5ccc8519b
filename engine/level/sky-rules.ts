import type { Rules, SkyRules } from '#engine/level/level.ts';
import type { TimeOfDay, WorldSpec } from '#engine/level/world-spec.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';

const gustTicks = 45;
const usualCycleSeconds = 120;
/** From this share of a day on it is night. */
const nightShare = 0.6;
const startShares = { dawn: 0, day: 0.15, dusk: 0.48, night: 0.62 } as const satisfies Record<TimeOfDay, number>;

/** The rules of the sky that a spec asks for; nothing is written where it asks for none. */
export function settleSky(spec: WorldSpec, repairs: string[]): Pick<Rules, 'sky'> {
  const asked = spec.rules.sky;
  if (asked === undefined) return {};
  if (spec.archetype === 'flyer' || spec.archetype === 'rings' || spec.archetype === 'runner') {
    repairs.push('Left out what the weather does, because it only reaches those who walk.');
    return {};
  }
  const { windEverySeconds, slippery, cold, blindFog, wakesAtNight } = asked;
  const cycleSeconds = asked.dayCycleSeconds ?? (wakesAtNight === true ? usualCycleSeconds : undefined);
  const sky: SkyRules = {
    ...(windEverySeconds === undefined ? {} : { wind: windOf(windEverySeconds * ticksPerSecond) }),
    ...(slippery === true ? { slippery } : {}),
    ...(cold === true ? { cold } : {}),
    ...(blindFog === true ? { blindFog } : {}),
    ...(cycleSeconds === undefined
      ? {}
      : { cycle: { ticks: cycleSeconds * ticksPerSecond, startShare: startShares[spec.setting.timeOfDay] } }),
    ...(wakesAtNight === true ? { wakesAtNight } : {}),
  };
  return Object.keys(sky).length === 0 ? {} : { sky };
}

function windOf(everyTicks: number): NonNullable<SkyRules['wind']> {
  return { everyTicks, lastTicks: Math.min(gustTicks, Math.floor(everyTicks / 3)) };
}

/** Whether a gust blows at a tick: at the end of every span. */
export function isGusting({ sky }: Pick<Rules, 'sky'>, tick: number): boolean {
  const wind = sky?.wind;
  return wind !== undefined && tick % wind.everyTicks >= wind.everyTicks - wind.lastTicks;
}

/** Share of the day that is over at a tick, 0..1 from sunrise to sunrise; null where the day does not pass. */
export function dayShareAt({ sky }: Pick<Rules, 'sky'>, tick: number): number | null {
  const cycle = sky?.cycle;
  if (cycle === undefined) return null;
  const share = tick / cycle.ticks + cycle.startShare;
  return share - Math.floor(share);
}

/** Whether creatures sleep at a tick, because they wake at night only. */
export function sleepsAt(rules: Pick<Rules, 'sky'>, tick: number): boolean {
  if (rules.sky?.wakesAtNight !== true) return false;
  return (dayShareAt(rules, tick) ?? 0) < nightShare;
}
