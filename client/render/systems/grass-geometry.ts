import { BufferAttribute, BufferGeometry } from 'three';
import { createRng } from '#engine/math/rng.ts';

/** Blades round a point: dark foot, bright tip, normals upwards so that they are lit like the ground they stand on. */
export function tuftGeometry(blades: number, full: boolean): BufferGeometry {
  const rng = createRng('tuft');
  const positions: number[] = [];
  const colours: number[] = [];
  const bends: number[] = [];
  const indices: number[] = [];
  const push = (point: readonly [number, number, number], shade: number, bend: number): void => {
    positions.push(...point);
    colours.push(shade, shade, shade * 0.92);
    bends.push(bend);
  };
  for (let blade = 0; blade < blades; blade += 1) {
    const angle = (blade / blades) * 6.28 + rng.range(0, 0.6);
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    const height = rng.range(0.26, 0.5);
    const lean = rng.range(0.08, 0.26);
    const out = rng.range(0.02, 0.16);
    const width = 0.045;
    const first = positions.length / 3;
    const spot = (along: number, side: number, y: number): [number, number, number] => [
      cosine * along - sine * side,
      y,
      sine * along + cosine * side,
    ];
    push(spot(out, -width, 0), 0.5, 0);
    push(spot(out, width, 0), 0.5, 0);
    if (full) {
      push(spot(out + lean * 0.35, -width * 0.8, height * 0.55), 0.85, 0.35);
      push(spot(out + lean * 0.35, width * 0.8, height * 0.55), 0.85, 0.35);
    }
    push(spot(out + lean, 0, height), 1.22, 0.9);
    if (full)
      indices.push(first, first + 1, first + 2, first + 2, first + 1, first + 3, first + 2, first + 3, first + 4);
    else indices.push(first, first + 1, first + 2);
  }
  return plantGeometry({ positions, colours, bends, indices });
}

/** One bloom on a stalk: five petals of colour 1.05 (tinted later) round a yellow heart. */
export function flowerGeometry(): BufferGeometry {
  const positions: number[] = [-0.012, 0, 0, 0.012, 0, 0, 0, 0.42, 0, 0, 0.45, 0];
  const colours: number[] = [0.2, 0.3, 0.1, 0.2, 0.3, 0.1, 0.3, 0.45, 0.15, 1.1, 0.8, 0.3];
  const bends: number[] = [0, 0, 0.8, 0.8];
  const indices: number[] = [0, 1, 2];
  for (let petal = 0; petal < 5; petal += 1) {
    const first = positions.length / 3;
    for (const [angle, reach, y] of [
      [petal * 1.256 - 0.5, 0.1, 0.43],
      [petal * 1.256, 0.15, 0.46],
      [petal * 1.256 + 0.5, 0.1, 0.43],
    ] as const) {
      positions.push(Math.cos(angle) * reach, y, Math.sin(angle) * reach);
      colours.push(1.05, 1.05, 1.05);
      bends.push(0.8);
    }
    indices.push(3, first + 1, first, 3, first + 2, first + 1);
  }
  return plantGeometry({ positions, colours, bends, indices });
}

function plantGeometry(source: {
  positions: number[];
  colours: number[];
  bends: number[];
  indices: number[];
}): BufferGeometry {
  const geometry = new BufferGeometry();
  const count = source.positions.length / 3;
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(source.positions), 3));
  geometry.setAttribute(
    'normal',
    new BufferAttribute(new Float32Array(Array.from({ length: count }, () => [0, 1, 0]).flat()), 3),
  );
  geometry.setAttribute('color', new BufferAttribute(new Float32Array(source.colours), 3));
  geometry.setAttribute('bend', new BufferAttribute(new Float32Array(source.bends), 1));
  geometry.setIndex(source.indices);
  return geometry;
}
