import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, lathe, post, tube } from '#engine/assets/parts.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { eyes, toned } from './toned.ts';

/** Measures of a bird; lengths in metres. */
interface Bird {
  readonly plumage: string;
  readonly belly: string;
  readonly wing: string;
  readonly beak: string;
  /** Length of the beak. */
  readonly bill: number;
  /** Radius and stretch of the body: 1 is a ball, more stands upright. */
  readonly body: readonly [number, number];
  readonly legs: number;
  /** How far the head stands over the body. */
  readonly neck: number;
  readonly head: number;
  readonly comb?: string;
  readonly flat?: boolean;
  readonly bigEyes?: boolean;
}

const flock = {
  bird: {
    plumage: '#4f86c6',
    belly: '#f2e3c4',
    wing: '#3b6aa5',
    beak: '#f0a636',
    bill: 0.08,
    body: [0.16, 1.05],
    legs: 0.1,
    neck: 0.02,
    head: 0.12,
  },
  chicken: {
    plumage: '#f6efe2',
    belly: '#ffffff',
    wing: '#e6d6bd',
    beak: '#f0a636',
    bill: 0.08,
    body: [0.22, 1],
    legs: 0.14,
    neck: 0.12,
    head: 0.12,
    comb: '#d8362f',
  },
  duck: {
    plumage: '#f3ead6',
    belly: '#ffffff',
    wing: '#d9cbb0',
    beak: '#f0a030',
    bill: 0.14,
    body: [0.22, 0.85],
    legs: 0.06,
    neck: 0.14,
    head: 0.13,
    flat: true,
  },
  owl: {
    plumage: '#8a6a4a',
    belly: '#e3cba0',
    wing: '#6a4e36',
    beak: '#e0a83a',
    bill: 0.05,
    body: [0.24, 1.35],
    legs: 0.06,
    neck: -0.02,
    head: 0.21,
    bigEyes: true,
  },
  penguin: {
    plumage: '#2c3442',
    belly: '#fbfaf4',
    wing: '#2c3442',
    beak: '#f0a030',
    bill: 0.1,
    body: [0.25, 1.5],
    legs: 0.04,
    neck: 0,
    head: 0.18,
  },
  parrot: {
    plumage: '#d8412f',
    belly: '#f2b632',
    wing: '#2f6fd0',
    beak: '#3a3238',
    bill: 0.08,
    body: [0.17, 1.4],
    legs: 0.06,
    neck: 0.02,
    head: 0.14,
  },
  swan: {
    plumage: '#fbfaf6',
    belly: '#ffffff',
    wing: '#efece4',
    beak: '#e88a30',
    bill: 0.12,
    body: [0.32, 0.75],
    legs: 0.02,
    neck: 0.5,
    head: 0.12,
  },
  crow: {
    plumage: '#2d2b36',
    belly: '#3a3844',
    wing: '#211f29',
    beak: '#4a464e',
    bill: 0.13,
    body: [0.18, 1.05],
    legs: 0.12,
    neck: 0.05,
    head: 0.12,
  },
  eagle: {
    plumage: '#5c4330',
    belly: '#6d523a',
    wing: '#46321f',
    beak: '#f0b636',
    bill: 0.12,
    body: [0.28, 1.3],
    legs: 0.1,
    neck: 0.06,
    head: 0.17,
  },
  flamingo: {
    plumage: '#f290a8',
    belly: '#f8b4c4',
    wing: '#e87090',
    beak: '#3a3238',
    bill: 0.14,
    body: [0.22, 0.9],
    legs: 0.55,
    neck: 0.5,
    head: 0.1,
  },
  peacock: {
    plumage: '#1f6f9a',
    belly: '#2f8fb4',
    wing: '#7a8a4a',
    beak: '#d9c27a',
    bill: 0.08,
    body: [0.24, 1],
    legs: 0.2,
    neck: 0.3,
    head: 0.11,
    comb: '#38b0c8',
  },
} as const satisfies Record<string, Bird>;

function perched(bird: Bird): ModelPart[] {
  const [radius, stretch] = bird.body;
  const tall = radius * stretch;
  const middle = bird.legs + tall;
  const head: Triple = [0, middle + tall * 0.8 + bird.neck + bird.head * 0.5, -radius * (bird.neck > 0.2 ? 1.1 : 0.5)];
  const plumage = toned(bird.plumage);
  return [
    blob([radius * 0.9, tall, radius * 1.15], { ...plumage, at: [0, middle, 0] }),
    blob([radius * 0.68, tall * 0.86, radius * 0.7], { ...toned(bird.belly), at: [0, middle * 0.97, -radius * 0.52] }),
    tube(
      [
        0,
        middle + tall * 0.4,
        -radius * 0.5,
        0,
        (middle + head[1]) / 2 + tall * 0.3,
        -radius * 0.75,
        head[0],
        head[1],
        head[2],
      ],
      {
        ...plumage,
        radii: [radius * 0.55, Math.max(bird.head * 0.5, 0.05), bird.head * 0.7],
        sides: 8,
      },
    ),
    blob([bird.head, bird.head, bird.head], { ...plumage, at: head }),
    ...beakOf(bird, head),
    ...(bird.bigEyes === true
      ? [-1, 1].map((side) =>
          blob([0.1, 0.11, 0.04], { at: [side * 0.095, head[1] + 0.03, head[2] - 0.17], ...toned('#fbf3dc') }),
        )
      : []),
    ...eyes([0, head[1] + bird.head * 0.22, head[2] - bird.head * (bird.bigEyes === true ? 1.02 : 0.78)], {
      apart: bird.head * (bird.bigEyes === true ? 0.9 : 1.15),
      size: bird.head * (bird.bigEyes === true ? 0.26 : 0.2),
    }),
    ...limbsOf(bird, middle),
  ];
}

function beakOf(bird: Bird, head: Triple): ModelPart[] {
  const beak = toned(bird.beak);
  const parts: ModelPart[] = [
    bird.flat === true
      ? blob([bird.head * 0.45, bird.head * 0.16, bird.bill], {
          ...beak,
          at: [0, head[1] - bird.head * 0.15, head[2] - bird.head - bird.bill * 0.3],
        })
      : lathe([bird.head * 0.34, 0, bird.head * 0.2, bird.bill * 0.6, 0.005, bird.bill * 1.3], {
          ...beak,
          at: [0, head[1] - bird.head * 0.05, head[2] - bird.head * 0.8],
          turn: [-1.75, 0, 0],
          sides: 6,
        }),
  ];
  if (bird.comb !== undefined)
    for (const step of [-1, 0, 1])
      parts.push(
        blob([bird.head * 0.14, bird.head * 0.42, bird.head * 0.22], {
          ...toned(bird.comb),
          at: [0, head[1] + bird.head * 1.05, head[2] + step * bird.head * 0.34],
        }),
      );
  return parts;
}

function limbsOf(bird: Bird, middle: number): ModelPart[] {
  const [radius, stretch] = bird.body;
  const tall = radius * stretch;
  return [
    blob([radius * 0.5, radius * 0.2, radius * 0.8], {
      ...toned(bird.wing),
      at: [0, middle + tall * 0.2, radius * 1.25],
      turn: [0.5, 0, 0],
    }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      blob([radius * 0.22, tall * 0.68, radius * 0.8], {
        ...toned(bird.wing),
        at: [side * radius * 0.86, middle + tall * 0.06, radius * 0.2],
        turn: [0.25, 0, side * 0.12],
      }),
      post([0.022, 0.026, bird.legs + 0.06], { at: [side * radius * 0.4, 0, 0], ...toned(bird.beak), sides: 6 }),
      blob([radius * 0.3, 0.03, radius * 0.42], {
        at: [side * radius * 0.4, 0.03, -radius * 0.2],
        ...toned(bird.beak),
      }),
    ]),
  ];
}

function fanTail(): ModelPart[] {
  return Array.from({ length: 11 }, (_, feather): ModelPart[] => {
    const lean = (feather - 5) * 0.24;
    const reach = 0.85;
    const x = -lean * 0.62 * reach;
    const y = 0.55 + reach * (1 - lean * lean * 0.32);
    return [
      tube([0, 0.45, 0.25, x, y, 0.42], { ...toned('#2f8a6a'), radii: [0.03, 0.07], sides: 5 }),
      blob([0.12, 0.13, 0.04], { ...toned('#3fae8a'), at: [x, y, 0.42] }),
      blob([0.065, 0.07, 0.05], { at: [x, y, 0.38], colour: '#24408a', colourTop: '#f2c14e', detail: 0 }),
    ];
  }).flat();
}

function makeBird(kind: keyof typeof flock): ModelBuilder {
  return () => [...perched(flock[kind]), ...(kind === 'peacock' ? fanTail() : [])];
}

/** Everything with feathers. */
export const birds = Object.fromEntries(
  (Object.keys(flock) as (keyof typeof flock)[]).map((kind) => [kind, makeBird(kind)]),
) as Record<keyof typeof flock, ModelBuilder>;
