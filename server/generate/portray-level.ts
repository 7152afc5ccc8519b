import { modelParts } from '#engine/assets/model-parts.ts';
import type { ModelLook } from '#engine/assets/model-part.ts';
import { partsToMesh, type ModelMesh } from '#engine/assets/parts-to-mesh.ts';
import { compileLevel } from '#engine/level/compile.ts';
import type { LevelFacts } from '#engine/level/facts-schema.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { winRuleOf } from '#engine/rules/index.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';

/** What stands for a level outside the game: its measured facts, and the model of the thing it is about. */
export interface Portrait {
  readonly facts: LevelFacts;
  readonly emblem: { readonly look: ModelLook; readonly mesh: ModelMesh };
}

/** Compiles a level and builds its emblem: what is collected, passed or reached there. */
export function portrayLevel({ spec, seed }: { spec: WorldSpec; seed: number }): Portrait {
  const level = compileLevel(spec, seed);
  const entity = findEmblem(level);
  const look = entity && entity.look !== 'character' ? entity.look : 'goal';
  const { palette, style, biome } = level.environment;
  const parts = modelParts({
    look,
    variation: entity?.variation ?? seed,
    palette,
    style,
    size: entity?.size ?? null,
    biome,
  });
  return { facts: level.facts, emblem: { look, mesh: partsToMesh(parts) } };
}

function findEmblem(level: Level): LevelEntity | undefined {
  const { win } = level.rules;
  const found = winRuleOf(win)
    .sights(level, win)
    .map((sight) =>
      level.entities.find(
        (entity) =>
          entity.look !== 'character' &&
          ('group' in sight ? entity.group === sight.group : entity.mechanic === sight.mechanic),
      ),
    );
  return found.find((entity) => entity !== undefined);
}
