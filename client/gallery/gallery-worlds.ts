import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { drafts } from './gallery-drafts.ts';

/** Names for `galleryLevel`. */
export const galleryWorlds: readonly string[] = Object.keys(drafts);

/** Compiles a gallery world; query fields (`time`, `weather`, `style`, `mood`, `seed`) override its own. */
export function galleryLevel(name: string, query: URLSearchParams): Level {
  const draft = drafts[name] ?? drafts['harbour'];
  const over = Object.fromEntries(
    [
      ['time', 'timeOfDay'],
      ['weather', 'weather'],
      ['style', 'style'],
      ['mood', 'mood'],
      ['biome', 'biome'],
    ].flatMap(([key = '', field = '']) => {
      const value = query.get(key);
      return value === null ? [] : [[field, value]];
    }),
  );
  const spec = parseSpec({
    ...draft,
    version: 1,
    prompt: '',
    setting: { ...draft?.setting, ...over },
    layout: { ...draft?.layout },
    player: draft?.player ?? {},
    things: draft?.things ?? [],
    rules: draft?.rules ?? { win: { kind: 'reach-goal' } },
  });
  return compileLevel(spec, Number(query.get('seed') ?? 7));
}
