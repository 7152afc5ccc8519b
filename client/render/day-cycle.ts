import type { Level } from '#engine/level/level.ts';
import { environmentAt } from '#engine/level/environment.ts';
import { dayShareAt, isGusting } from '#engine/level/sky-rules.ts';
import type { TimeOfDay } from '#engine/level/world-spec.ts';
import { type Atmosphere, resolveAtmosphere } from './atmosphere.ts';
import type { SharedUniforms } from './materials/shared-uniforms.ts';

/** When each light of the day is at its full, as a share of the day; night is dark from 0.64 to 0.96. */
const stops = [
  { share: 0, time: 'dawn' },
  { share: 0.12, time: 'day' },
  { share: 0.44, time: 'day' },
  { share: 0.55, time: 'dusk' },
  { share: 0.64, time: 'night' },
  { share: 0.94, time: 'night' },
  { share: 1, time: 'dawn' },
] as const satisfies readonly { share: number; time: TimeOfDay }[];
const gustWindShare = 3;

/** Moves light, sky and wind of a level with the tick, in place; null where nothing of it changes. */
export function createDayCycle(
  level: Level,
  light: { readonly atmosphere: Atmosphere; readonly uniforms: SharedUniforms },
): ((tick: number) => void) | null {
  const { rules, environment } = level;
  const { atmosphere, uniforms } = light;
  if (rules.sky?.cycle === undefined && rules.sky?.wind === undefined) return null;
  const calm = atmosphere.windStrength;
  const times = new Map(stops.map(({ time }) => [time, resolveAtmosphere(environmentAt(environment, time))]));
  return (tick) => {
    uniforms.uWind.value = isGusting(rules, Math.floor(tick)) ? calm * gustWindShare : calm;
    const share = dayShareAt(rules, tick);
    if (share === null) return;
    const next = Math.max(
      1,
      stops.findIndex((stop) => stop.share >= share),
    );
    const from = stops[next - 1] ?? stops[0];
    const to = stops[next] ?? stops[0];
    const before = times.get(from.time);
    const after = times.get(to.time);
    if (before === undefined || after === undefined) return;
    blend(light, { before, after, part: (share - from.share) / (to.share - from.share) });
  };
}

function blend(
  light: { readonly atmosphere: Atmosphere; readonly uniforms: SharedUniforms },
  way: { readonly before: Atmosphere; readonly after: Atmosphere; readonly part: number },
): void {
  const { atmosphere, uniforms } = light;
  const { before, after, part } = way;
  const mixed = (a: number, b: number): number => a + (b - a) * part;
  atmosphere.sunDirection.lerpVectors(before.sunDirection, after.sunDirection, part).normalize();
  for (const colour of ['sunColour', 'fillSky', 'fillGround', 'zenith', 'horizon', 'glow'] as const)
    atmosphere[colour].lerpColors(before[colour], after[colour], part);
  atmosphere.sunIntensity = mixed(before.sunIntensity, after.sunIntensity);
  atmosphere.fillIntensity = mixed(before.fillIntensity, after.fillIntensity);
  atmosphere.night = mixed(before.night, after.night);
  uniforms.uNight.value = atmosphere.night;
  uniforms.uSunColour.value.copy(atmosphere.sunColour).multiplyScalar(atmosphere.sunIntensity);
}
