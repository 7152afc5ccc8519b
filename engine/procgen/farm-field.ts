import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { hypot2, pi } from '#engine/math/trig.ts';
import { addSite, mayAdd } from './add-extras.ts';
import { claim } from './draft.ts';
import type { Draft, Spot } from './draft.ts';
import { levelDisc, paintDisc } from './field.ts';

const bedMetres = 2.4;
const alleyMetres = 3.2;
const fenceMetres = 2.4;
/** Half a bed and a step beside it. */
const marginMetres = 3;

/** A field of beds in rows, its middle and half its size in metres. */
export interface FarmField {
  readonly centre: Spot;
  readonly halfX: number;
  readonly halfZ: number;
  readonly beds: readonly Spot[];
}

/** Plans as many beds as the crops of a level need, in rows with alleys between them. */
export function planFarmField(plan: SettledSpec): FarmField {
  const count = plan.groups.filter(isCrop).reduce((sum, group) => sum + group.count, 0);
  const columns = Math.max(2, Math.ceil(Math.sqrt(count * 1.6)));
  const rows = Math.max(1, Math.ceil(count / columns));
  const centre = { x: 0, z: 0 };
  const beds = Array.from({ length: count }, (_, index) => ({
    x: centre.x + ((index % columns) - (columns - 1) / 2) * bedMetres,
    z: centre.z + (Math.floor(index / columns) - (rows - 1) / 2) * alleyMetres,
  }));
  return {
    centre,
    halfX: (columns * bedMetres) / 2 + marginMetres,
    halfZ: (rows * alleyMetres) / 2 + marginMetres,
    beds,
  };
}

/** Whether a group is planted in the field. */
export function isCrop(group: Pick<SettledGroup, 'mechanic'>): boolean {
  return group.mechanic === 'crop';
}

/** Levels the ground under the field and keeps everything else off it. */
export function shapeFarmField(draft: Draft, { centre, halfX, halfZ }: FarmField): void {
  const radius = hypot2(halfX, halfZ);
  const height = Math.max(heightAt(draft.field, centre.x, centre.z), (draft.field.waterLevel ?? -1e9) + 0.8);
  levelDisc(draft.field, { ...centre, radius, height, blendMetres: 9 });
  claim(draft, { disc: { ...centre, radius: radius + 0.5, kind: 'clear', bodyRadius: 0 }, keys: [] });
}

/** Turns the earth of every bed. */
export function paintFarmField(draft: Draft, { beds }: FarmField): void {
  for (const bed of beds) paintDisc(draft.field, { ...bed, radius: 1.3, surface: 'dirt' });
}

/** Plants the crops, and fences the field in with a gap towards the house and one towards the road. */
export function plantFarmField(draft: Draft, field: FarmField): void {
  let next = 0;
  for (const group of draft.plan.groups.filter(isCrop)) {
    const rng = draft.rng.fork(`group/${group.id}`);
    for (let index = 0; index < group.count; index += 1) {
      const bed = field.beds[next];
      if (bed === undefined) return;
      next += 1;
      draft.sites.push({
        ...bed,
        id: `${group.id}-${index + 1}`,
        group: group.id,
        look: group.kind,
        mechanic: group.mechanic,
        name: group.name,
        lift: 0,
        yaw: 0,
        scale: 1,
        size: null,
        variation: rng.int(0, 0xffffffff),
        props: {},
      });
      claim(draft, { disc: { ...bed, radius: 1, kind: 'item', bodyRadius: 0 }, keys: [group.id, group.kind] });
    }
  }
  if (mayAdd(draft, 'fence')) fenceIn(draft, field);
}

function fenceIn(draft: Draft, { centre, halfX, halfZ }: FarmField): void {
  const alongX = Math.floor(halfX / fenceMetres);
  const alongZ = Math.floor(halfZ / fenceMetres);
  let index = 0;
  const add = (spot: Spot, yaw: number): void => {
    index += 1;
    addSite(draft, { kind: 'fence', mechanic: 'prop', group: 'extra:fence', spot, yaw, index });
  };
  for (const side of [-1, 1]) {
    for (let post = -alongX; post <= alongX; post += 1) {
      // The middle stays open: that is where people come in.
      if (Math.abs(post) < 1) continue;
      add({ x: centre.x + post * fenceMetres, z: centre.z + side * halfZ }, 0);
    }
    for (let post = -alongZ; post <= alongZ; post += 1) {
      if (Math.abs(post) < 1) continue;
      add({ x: centre.x + side * halfX, z: centre.z + post * fenceMetres }, pi / 2);
    }
  }
}
