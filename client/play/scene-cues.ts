import type { Level, Vec3 } from '#engine/level/level.ts';
import type { CutsceneSpec } from '#engine/level/world-spec.ts';
import type { RunEvent } from '#engine/sim/types.ts';

/** A place is reached this near to it, metres. */
const arrivalMetres = 5;

/** Knows which cutscenes of a level are due; each plays once in a run. */
export interface SceneCues {
  /** Starts a new run: everything may play again. */
  reset(): void;
  /** Scenes that what just happened, or where the player is now, calls for. */
  due(now: { readonly events: readonly RunEvent[]; readonly at: Vec3 }): CutsceneSpec[];
}

/** Watches for the cues of a level's cutscenes, apart from those of its start. */
export function createSceneCues(level: Level): SceneCues {
  const waiting = level.cutscenes.filter((scene) => scene.trigger !== 'start');
  const played = new Set<string>();
  const slain = new Set<string>();
  const groupOf = new Map(level.entities.map((entity) => [entity.id, entity.group]));

  const isAbout = (scene: CutsceneSpec, id: string): boolean =>
    scene.target === undefined || scene.target === id || scene.target === groupOf.get(id);

  // Of a whole pack the last one decides.
  function isBeaten(scene: CutsceneSpec): boolean {
    if (scene.target === undefined) return slain.size > 0;
    const pack = level.entities.filter((entity) => isAbout(scene, entity.id));
    return pack.length > 0 && pack.every((entity) => slain.has(entity.id));
  }

  function isCued(scene: CutsceneSpec, event: RunEvent): boolean {
    if (event.kind === 'won') return scene.trigger === 'win';
    if (event.kind === 'lost') return scene.trigger === 'lose';
    if (event.kind === 'quest-accepted' || event.kind === 'quest-done')
      return scene.trigger === event.kind && isAbout(scene, event.quest);
    if (event.kind === 'talk') return scene.trigger === 'talk' && isAbout(scene, event.character);
    if (event.kind === 'taken' || event.kind === 'flag-taken')
      return scene.trigger === 'item-taken' && isAbout(scene, event.entity);
    return event.kind === 'slain' && scene.trigger === 'enemy-defeated' && isBeaten(scene);
  }

  function isReached(scene: CutsceneSpec, at: Vec3): boolean {
    if (scene.trigger !== 'place-reached') return false;
    return level.entities.some(
      ({ id, position, collider }) =>
        scene.target !== undefined &&
        isAbout(scene, id) &&
        Math.hypot(position.x - at.x, position.z - at.z) <= arrivalMetres + reachOf(collider),
    );
  }

  return {
    reset() {
      played.clear();
      slain.clear();
    },
    due({ events, at }) {
      for (const event of events) if (event.kind === 'slain') slain.add(event.entity);
      const due = waiting.filter(
        (scene) => !played.has(scene.id) && (isReached(scene, at) || events.some((event) => isCued(scene, event))),
      );
      for (const scene of due) played.add(scene.id);
      return due;
    },
  };
}

function reachOf(collider: Level['entities'][number]['collider']): number {
  if (collider === null) return 0;
  return collider.shape === 'box' ? Math.max(collider.halfX, collider.halfZ) : collider.radius;
}
