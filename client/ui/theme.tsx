import { colorsTuple, createTheme, MantineProvider } from '@mantine/core';
import { useEffect, useMemo, type ReactNode } from 'react';
import { readableAccent } from '#client/ui/accent.ts';
import { useSettings } from '#client/ui/settings-store.ts';

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
        colors: { accent: colorsTuple(colour) },
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
