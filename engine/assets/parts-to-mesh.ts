import { clamp, smoothstep } from '#engine/math/scalar.ts';
import { cos, sin } from '#engine/math/trig.ts';
import type { Rgb } from './colour.ts';
import { linearColour } from './colour.ts';
import { creaseNormals } from './crease-normals.ts';
import type { ModelPart, Triple } from './model-part.ts';
import { shapeSurface } from './shapes/index.ts';
import type { Detail } from './shapes/surface.ts';

/**
 * A triangle mesh in metres. Three numbers a vertex: positions, normals, colours (linear light, contact shade baked in).
 * One number a vertex: emissive (own light always), nightGlow (own light in the dark), sway (0..1), bones (index into
 * `boneNames`). Indices make anticlockwise triangles.
 */
export interface ModelMesh {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly colors: Float32Array;
  readonly emissive: Float32Array;
  readonly nightGlow: Float32Array;
  readonly sway: Float32Array;
  readonly bones: Uint8Array;
  readonly boneNames: readonly string[];
  readonly indices: Uint32Array;
}

/** `detail: 'low'` leaves bevels and tiny parts out and halves sides; `contactShade` darkens what is near the ground (default true). */
export interface MeshOptions {
  readonly detail?: Detail;
  readonly contactShade?: boolean;
}

interface Builder {
  readonly known: Map<string, number>;
  readonly positions: number[];
  readonly normals: number[];
  readonly colors: number[];
  readonly extras: { emissive: number[]; nightGlow: number[]; sway: number[]; bones: number[] };
  readonly boneNames: string[];
  readonly indices: number[];
}

/** Builds one mesh from all parts of a model; the same parts give the same bits everywhere. */
export function partsToMesh(parts: readonly ModelPart[], options: MeshOptions = {}): ModelMesh {
  const extras = { emissive: [], nightGlow: [], sway: [], bones: [] };
  const builder: Builder = {
    known: new Map(),
    positions: [],
    normals: [],
    colors: [],
    extras,
    boneNames: [],
    indices: [],
  };
  for (const part of options.detail === 'low' ? withoutTinyParts(parts) : parts) addPart({ builder, part, options });
  return {
    positions: new Float32Array(builder.positions),
    normals: new Float32Array(builder.normals),
    colors: new Float32Array(builder.colors),
    emissive: new Float32Array(builder.extras.emissive),
    nightGlow: new Float32Array(builder.extras.nightGlow),
    sway: new Float32Array(builder.extras.sway),
    bones: new Uint8Array(builder.extras.bones),
    boneNames: builder.boneNames,
    indices: new Uint32Array(builder.indices),
  };
}

/** Parts that are small beside the whole model and do not shine are not missed from afar. */
function withoutTinyParts(parts: readonly ModelPart[]): readonly ModelPart[] {
  const sizes = parts.map((part) => {
    const { points } = shapeSurface(part.shape, 'low');
    const span = (axis: 0 | 1 | 2): number => {
      let [low, high] = [Infinity, -Infinity];
      for (let at: number = axis; at < points.length; at += 3) {
        low = Math.min(low, points[at] ?? 0);
        high = Math.max(high, points[at] ?? 0);
      }
      return (high - low) * (part.scale?.[axis] ?? 1);
    };
    const spans = [span(0), span(1), span(2)].toSorted((a, b) => a - b);
    return { reach: spans[2] ?? 0, girth: spans[1] ?? 0 };
  });
  const whole = Math.max(...sizes.map(({ reach }) => reach));
  return parts.filter((part, index) => {
    const size = sizes[index] ?? { reach: 0, girth: 0 };
    return (part.emissive ?? 0) + (part.nightGlow ?? 0) > 0 || (size.reach > whole * 0.1 && size.girth > whole * 0.03);
  });
}

function addPart({ builder, part, options }: { builder: Builder; part: ModelPart; options: MeshOptions }): void {
  const facets = creaseNormals(shapeSurface(part.shape, options.detail ?? 'full'));
  const place = placement(part);
  const bottom = linearColour(part.colour);
  const top = linearColour(part.colourTop ?? part.colour);
  const span = heightSpan(facets.points);
  const bone = boneIndex(builder.boneNames, part.bone);
  builder.known.clear();
  for (let at = 0; at < facets.points.length; at += 3) {
    const local: Triple = [facets.points[at] ?? 0, facets.points[at + 1] ?? 0, facets.points[at + 2] ?? 0];
    const normal = place.turn(
      [facets.normals[at] ?? 0, facets.normals[at + 1] ?? 0, facets.normals[at + 2] ?? 0],
      'normal',
    );
    const point = place.move(local);
    const key = `${point.map(keyPart).join()}/${normal.map(keyPart).join()}`;
    const known = builder.known.get(key);
    if (known !== undefined) {
      builder.indices.push(known);
      continue;
    }
    const index = builder.positions.length / 3;
    builder.known.set(key, index);
    builder.indices.push(index);
    builder.positions.push(...point);
    builder.normals.push(...normal);
    const rise = (local[1] - span.low) / span.height;
    builder.colors.push(...tint({ bottom, top, rise, height: point[1], contact: options.contactShade !== false }));
    builder.extras.emissive.push(part.emissive ?? 0);
    builder.extras.nightGlow.push(part.nightGlow ?? 0);
    builder.extras.sway.push(part.sway ?? 0);
    builder.extras.bones.push(bone);
  }
}

const keyPart = (value: number): number => Math.round(value * 4096);

function boneIndex(names: string[], bone: string | undefined): number {
  const name = bone ?? 'root';
  const known = names.indexOf(name);
  return known >= 0 ? known : names.push(name) - 1;
}

function heightSpan(points: Float64Array): { low: number; height: number } {
  let [low, high] = [Infinity, -Infinity];
  for (let at = 1; at < points.length; at += 3) {
    low = Math.min(low, points[at] ?? 0);
    high = Math.max(high, points[at] ?? 0);
  }
  return { low, height: Math.max(1e-6, high - low) };
}

function tint(question: { bottom: Rgb; top: Rgb; rise: number; height: number; contact: boolean }): Triple {
  const { bottom, top, rise, height } = question;
  const part = clamp(rise, [0, 1]);
  const shade = question.contact ? 0.66 + 0.34 * smoothstep([-0.1, 0.8], height) : 1;
  const mixed = (index: 0 | 1 | 2): number => (bottom[index] + (top[index] - bottom[index]) * part) * shade;
  return [mixed(0), mixed(1), mixed(2)];
}

interface Placement {
  move(point: Triple): Triple;
  turn(vector: Triple, kind: 'normal' | 'point'): Triple;
}

function placement(part: ModelPart): Placement {
  const [atX, atY, atZ] = part.at ?? [0, 0, 0];
  const [turnX, turnY, turnZ] = part.turn ?? [0, 0, 0];
  const scale = part.scale ?? [1, 1, 1];
  const [sx, cx, sy, cy, sz, cz] = [sin(turnX), cos(turnX), sin(turnY), cos(turnY), sin(turnZ), cos(turnZ)];
  const turn = (vector: Triple, kind: 'normal' | 'point'): Triple => {
    const stretch = (index: 0 | 1 | 2): number =>
      kind === 'point' ? vector[index] * scale[index] : vector[index] / scale[index];
    const [x, y, z] = [stretch(0), stretch(1), stretch(2)];
    const [x1, y1] = [x * cz - y * sz, x * sz + y * cz];
    const [y2, z2] = [y1 * cx - z * sx, y1 * sx + z * cx];
    const result: Triple = [x1 * cy + z2 * sy, y2, z2 * cy - x1 * sy];
    if (kind === 'point') return result;
    const length = Math.sqrt(result[0] * result[0] + result[1] * result[1] + result[2] * result[2]) || 1;
    return [result[0] / length, result[1] / length, result[2] / length];
  };
  const move = (point: Triple): Triple => {
    const [x, y, z] = turn(point, 'point');
    return [x + atX, y + atY, z + atZ];
  };
  return { move, turn };
}
