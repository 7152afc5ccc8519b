import {
  createTheme,
  type CSSVariablesResolver,
  defaultCssVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** Accent of pages that show no world of their own. */
export const lanternAccent = '#ffb65c';

const accentSteps = [0.88, 0.74, 0.58, 0.4, 0.2, 0, -0.1, -0.24, -0.4, -0.56] as const;

function channels(hex: string): [number, number, number] {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function mix(hex: string, step: number): string {
  const target = step > 0 ? 255 : 0;
  const part = Math.abs(step);
  const mixed = channels(hex).map((channel) => Math.round(channel + (target - channel) * part));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Ten shades around a colour "#rrggbb", light to dark, as the components want them. */
export function shadesOf(hex: string): MantineColorsTuple {
  const [a, b, c, d, e, f, g, h, i, j] = accentSteps.map((step) => mix(hex, step));
  return [a ?? hex, b ?? hex, c ?? hex, d ?? hex, e ?? hex, f ?? hex, g ?? hex, h ?? hex, i ?? hex, j ?? hex];
}

const night: MantineColorsTuple = [
  '#e9ecf8',
  '#c6cce4',
  '#a2aacb',
  '#7d86ad',
  '#565f87',
  '#3a4267',
  '#272e4d',
  '#1a2039',
  '#12172b',
  '#0b0f1e',
];

/** Quiet buttons are glass in the accent colour. */
export const studioVariables: CSSVariablesResolver = (theme) => {
  const standard = defaultCssVariablesResolver(theme);
  const glass = (percent: number) => `color-mix(in srgb, var(--mantine-color-accent-5) ${percent}%, transparent)`;
  return {
    ...standard,
    dark: {
      ...standard.dark,
      '--mantine-color-accent-light': glass(16),
      '--mantine-color-accent-light-hover': glass(24),
      '--mantine-color-accent-light-color': 'var(--mantine-color-accent-2)',
    },
  };
};

/** The lightness that an accent needs to be read on the night ground, 0..255. */
const leastLightness = 120;

function readable(accent: string): string {
  const [red, green, blue] = channels(accent);
  const lightness = red * 0.3 + green * 0.59 + blue * 0.11;
  return lightness >= leastLightness ? accent : mix(accent, (leastLightness - lightness) / (255 - lightness));
}

/** The studio's theme around one accent colour "#rrggbb". */
export function studioTheme(accent: string): MantineThemeOverride {
  return createTheme({
    primaryColor: 'accent',
    primaryShade: { light: 5, dark: 5 },
    autoContrast: true,
    luminanceThreshold: 0.35,
    colors: { accent: shadesOf(readable(accent)), dark: night },
    fontFamily: '"Inter Variable", system-ui, sans-serif',
    headings: { fontFamily: '"Bricolage Grotesque Variable", "Inter Variable", sans-serif', fontWeight: '650' },
    defaultRadius: 'md',
    cursorType: 'pointer',
    focusRing: 'auto',
    respectReducedMotion: true,
    components: {
      Tooltip: { defaultProps: { withArrow: true, openDelay: 300, color: 'dark.7' } },
      Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.6, blur: 6 } } },
    },
  });
}
