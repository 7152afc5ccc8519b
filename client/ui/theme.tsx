import { colorsTuple, createTheme, MantineProvider, type MantineColorsTuple } from '@mantine/core';
import { useEffect, useMemo, type ReactNode } from 'react';
import { readableAccent } from '#client/ui/accent.ts';
import { useSettings } from '#client/ui/settings-store.ts';

/** Greys of the interface, light to dark, with the blue of the night sky in them. */
const nightColours: MantineColorsTuple = [
  '#e8ebf5',
  '#b9c1d6',
  '#929cb8',
  '#5f6a8e',
  '#3c4667',
  '#2b3453',
  '#212943',
  '#171d30',
  '#10152a',
  '#0b0f1c',
];

/** Dresses all children: fonts, sizes, glass and one accent colour ("#rrggbb"). */
export function ThemeProvider({ accent, children }: { accent: string; children: ReactNode }) {
  const uiScale = useSettings((settings) => settings.uiScale);
  const reducedMotion = useSettings((settings) => settings.reducedMotion);
  const colour = readableAccent(accent);
  const theme = useMemo(
    () =>
      createTheme({
        primaryColor: 'accent',
        primaryShade: 5,
        autoContrast: true,
        luminanceThreshold: 0.36,
        colors: { accent: colorsTuple(colour), dark: nightColours },
        fontFamily: "'Inter Variable', 'Noto Sans SC', system-ui, sans-serif",
        headings: { fontFamily: "'Bricolage Grotesque Variable', 'Inter Variable', system-ui, sans-serif" },
        defaultRadius: 'md',
        respectReducedMotion: true,
        cursorType: 'pointer',
      }),
    [colour],
  );
  useEffect(() => {
    const root = document.documentElement;
    root.style.setProperty('--accent', colour);
    root.style.fontSize = `${uiScale * 100}%`;
    root.dataset['motion'] = reducedMotion ? 'reduced' : 'full';
  }, [colour, uiScale, reducedMotion]);
  return (
    <MantineProvider theme={theme} forceColorScheme="dark">
      {children}
    </MantineProvider>
  );
}
