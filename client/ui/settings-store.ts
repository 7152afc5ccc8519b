import { z } from 'zod';
import { create } from 'zustand';
import { readBindings, storeBindings, type Bindings } from '#client/input/bindings.ts';
import { pickLanguage, type Language } from '#client/text/fill.ts';

const storageKey = 'worldloom.settings';

const savedSchema = z.object({
  language: z.enum(['en', 'zh', 'es']),
  quality: z.enum(['auto', 'low', 'medium', 'high']),
  volume: z.number().min(0).max(1),
  reducedMotion: z.boolean(),
  uiScale: z.number().min(0.8).max(1.6),
});

/** What a player chose; kept in this browser. `uiScale` multiplies all text and buttons. */
export interface Settings extends z.infer<typeof savedSchema> {
  readonly bindings: Bindings;
}

function readSettings(): Settings {
  const defaults: Settings = {
    language: pickLanguage(navigator.languages ?? []),
    quality: 'auto',
    volume: 0.6,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    uiScale: 1,
    bindings: readBindings(),
  };
  try {
    return { ...defaults, ...savedSchema.partial().parse(JSON.parse(localStorage.getItem(storageKey) ?? '{}')) };
  } catch {
    return defaults;
  }
}

/** Settings of this browser. */
export const useSettings = create<Settings>(readSettings);

/** Changes settings and keeps them. */
export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change);
  const settings = useSettings.getState();
  storeBindings(settings.bindings);
  localStorage.setItem(storageKey, JSON.stringify(savedSchema.parse(settings)));
}

/** The language that texts are shown in now. */
export function currentLanguage(): Language {
  return useSettings.getState().language;
}
