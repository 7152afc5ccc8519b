import { useId } from 'react';

/** Colours of a drawn landscape, "#rrggbb". */
export interface LandscapeColours {
  readonly sky: string;
  readonly glow: string;
  readonly far: string;
  readonly near: string;
}

const byTime: Record<string, Pick<LandscapeColours, 'sky' | 'glow'>> = {
  dawn: { sky: '#4d5b9c', glow: '#ffb88a' },
  day: { sky: '#4f9bd9', glow: '#d9f0ff' },
  dusk: { sky: '#3a2f66', glow: '#ff9a6b' },
  night: { sky: '#0f1738', glow: '#4c66b8' },
};

const byBiome: Record<string, Pick<LandscapeColours, 'far' | 'near'>> = {
  meadow: { far: '#5f9b6a', near: '#2f6b46' },
  forest: { far: '#4a7a5b', near: '#1f4d38' },
  desert: { far: '#d59a5c', near: '#a4633a' },
  snow: { far: '#c3d4ea', near: '#8ba4c9' },
  volcano: { far: '#6e3a36', near: '#331d22' },
  harbour: { far: '#4b7690', near: '#27435c' },
  swamp: { far: '#5d7350', near: '#2f4434' },
  crystal: { far: '#8a6fc7', near: '#4a3a86' },
  'sky-islands': { far: '#9cc7d6', near: '#5f93ae' },
  autumn: { far: '#c9793f', near: '#7d4527' },
};

/** Colours for a biome and time of day; unknown words give a dusk meadow. */
export function landscapeColours(biome: string, timeOfDay: string): LandscapeColours {
  const time = byTime[timeOfDay] ?? { sky: '#3a2f66', glow: '#ff9a6b' };
  return { ...time, ...(byBiome[biome] ?? { far: '#5f9b6a', near: '#2f6b46' }) };
}

/** A drawn landscape for places where no picture of the world exists yet. */
export function Landscape({ colours }: { colours: LandscapeColours }) {
  const id = useId();
  return (
    <svg viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <defs>
        <linearGradient id={`${id}s`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={colours.sky} />
          <stop offset="0.72" stopColor={colours.glow} />
        </linearGradient>
        <linearGradient id={`${id}f`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={colours.far} />
          <stop offset="1" stopColor={colours.near} />
        </linearGradient>
        <radialGradient id={`${id}g`}>
          <stop offset="0" stopColor="#fff6e0" stopOpacity="0.95" />
          <stop offset="0.2" stopColor="#fff2d0" stopOpacity="0.5" />
          <stop offset="1" stopColor={colours.glow} stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width="160" height="90" fill={`url(#${id}s)`} />
      <circle cx="112" cy="40" r="34" fill={`url(#${id}g)`} />
      <path d="M0 62 22 44l16 11 20-19 24 22 18-13 26 18 16-10 18 12v25H0z" fill={colours.far} opacity="0.5" />
      <path d="M0 70c20-12 38-12 58-3s44 6 62-3 28-8 40-5v31H0z" fill={`url(#${id}f)`} />
      <path d="M0 82c26-10 56-8 84-2s54 2 76-6v16H0z" fill={colours.near} />
      <g fill={colours.near}>
        <path d="m24 78 5-15 5 15zM33 80l4-11 4 11zM128 78l5-17 5 17zM139 80l4-12 4 12z" />
      </g>
    </svg>
  );
}
