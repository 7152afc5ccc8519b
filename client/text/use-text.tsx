import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { en } from '#client/text/en.ts';
import { createFillText, loadTexts, type FillText } from '#client/text/fill.ts';
import { useSettings } from '#client/ui/settings-store.ts';

const TextContext = createContext<FillText>(createFillText(en));

/** Gives all children the texts of the chosen language. */
export function TextProvider({ children }: { children: ReactNode }) {
  const language = useSettings((settings) => settings.language);
  const [fill, setFill] = useState<FillText>(() => createFillText(en));
  useEffect(() => {
    let wanted = true;
    document.documentElement.lang = language;
    void loadTexts(language).then((table) => {
      if (wanted) setFill(() => createFillText(table));
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return <TextContext value={fill}>{children}</TextContext>;
}

/** The text function of the chosen language. */
export function useText(): FillText {
  return useContext(TextContext);
}
