import { createRng } from '#engine/math/rng.ts';

interface LandscapeProps {
  readonly seed: string;
  /** Sky from top to horizon, then ridges from far to near, as CSS colours. */
  readonly sky: readonly [string, string, string];
  readonly ridges: readonly [string, string, string];
  readonly light: string;
  /** Where sun or moon stand, 0 (left) to 1200 (right); by the seed when it is left out. */
  readonly moon?: number;
  readonly className?: string;
}

const width = 1200;
const height = 600;

function ridgePath(
  seed: string,
  options: { readonly base: number; readonly rise: number; readonly steps: number },
): string {
  const rng = createRng(seed);
  const points: string[] = [`0,${height}`];
  for (let step = 0; step <= options.steps; step += 1) {
    const peak = step % 2 === 0 ? 0.25 : 1;
    const x = Math.round(((step + (rng.next() - 0.5) * 0.6) / options.steps) * width);
    points.push(
      `${step === 0 ? 0 : step === options.steps ? width : x},${Math.round(options.base - options.rise * peak * (0.45 + rng.next() * 0.55))}`,
    );
  }
  return `M${points.join('L')}L${width},${height}Z`;
}

function Tree({
  x,
  y,
  size,
  fill,
}: {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
}) {
  return (
    <path
      d={`M${x - size * 0.34},${y}l${size * 0.34},${-size * 0.62}l${size * 0.34},${size * 0.62}zM${x - size * 0.26},${y - size * 0.36}l${size * 0.26},${-size * 0.56}l${size * 0.26},${size * 0.56}z`}
      fill={fill}
    />
  );
}

function hazy(colour: string, haze: { readonly colour: string; readonly percent: number }): string {
  return `color-mix(in oklab, ${colour}, ${haze.colour} ${haze.percent}%)`;
}

/** A small low-poly landscape drawn from a seed: sky, moon, three ridges, firs and lit lanterns. */
export function Landscape({ seed, sky, ridges, light, moon, className }: LandscapeProps) {
  const rng = createRng(`${seed}-details`);
  const id = `sky-${seed.replaceAll(/\W/g, '')}`;
  const stars = Array.from({ length: 40 }, () => ({
    x: rng.int(0, width),
    y: rng.int(0, 260),
    r: 0.6 + rng.next() * 1.3,
  }));
  const trees = Array.from({ length: 34 }, () => ({ x: rng.int(0, width), size: 34 + rng.next() * 60 })).sort(
    (a, b) => a.size - b.size,
  );
  const lanterns = Array.from({ length: 11 }, () => ({ x: rng.int(30, width - 30), y: rng.int(380, 560) }));
  const moonX = moon ?? rng.int(780, 980);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={sky[0]} />
          <stop offset="0.55" stopColor={sky[1]} />
          <stop offset="0.85" stopColor={sky[2]} />
        </linearGradient>
        <radialGradient id={`${id}-glow`}>
          <stop offset="0" stopColor={light} stopOpacity="0.85" />
          <stop offset="1" stopColor={light} stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id})`} />
      {stars.map((star, at) => (
        <circle key={at} cx={star.x} cy={star.y} r={star.r} fill="#fff" opacity="0.5" />
      ))}
      <circle cx={moonX} cy="190" r="170" fill={`url(#${id}-glow)`} opacity="0.45" />
      <circle cx={moonX} cy="190" r="40" fill={light} />
      {/* Distance takes the colour of the sky at the horizon. */}
      <path
        d={ridgePath(`${seed}-far`, { base: 400, rise: 190, steps: 9 })}
        fill={hazy(ridges[0], { colour: sky[1], percent: 55 })}
      />
      <path
        d={ridgePath(`${seed}-middle`, { base: 470, rise: 130, steps: 13 })}
        fill={hazy(ridges[1], { colour: sky[1], percent: 28 })}
      />
      {trees.map((tree, at) => (
        <Tree key={at} x={tree.x} y={480 + tree.size * 0.75} size={tree.size} fill={ridges[2]} />
      ))}
      <path d={ridgePath(`${seed}-near`, { base: 545, rise: 48, steps: 9 })} fill={ridges[2]} />
      {lanterns.map((lantern, at) => (
        <g key={at}>
          <circle cx={lantern.x} cy={lantern.y} r="26" fill={`url(#${id}-glow)`} opacity="0.7" />
          <circle cx={lantern.x} cy={lantern.y} r="2.6" fill={light} />
        </g>
      ))}
    </svg>
  );
}
