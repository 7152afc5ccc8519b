import { Loader } from '@mantine/core';
import { Check } from 'lucide-react';
import { nameOfKey } from '#client/input/bindings.ts';
import { useText } from '#client/text/use-text.tsx';
import { useSettings } from '#client/ui/settings-store.ts';
import { loadSteps, type LoadStep } from '#client/load/load-level.ts';

const tips = ['load.tip.talk', 'load.tip.walk', 'load.tip.remix'] as const;

/** What is known while a level loads; `steps` are the ones that apply here. */
export interface LoadingScreenProps {
  readonly title: string;
  readonly maker: string | null;
  readonly step: LoadStep;
  readonly steps?: readonly LoadStep[];
  readonly leaving: boolean;
}

/** One of the tips; the same one for as long as the same world loads. */
function Tip({ of }: { of: string }) {
  const text = useText();
  const bindings = useSettings((settings) => settings.bindings);
  const keys = [bindings.forward, bindings.left, bindings.back, bindings.right]
    .map(([code]) => nameOfKey(code ?? ''))
    .join(' ');
  const tip = tips[of.length % tips.length] ?? 'load.tip.talk';
  return <span className="small soft">{text(tip, { keys })}</span>;
}

/** The steps between a link and a world, as they happen. */
export function LoadingScreen({ title, maker, step, steps = loadSteps, leaving }: LoadingScreenProps) {
  const text = useText();
  const at = steps.indexOf(step);
  return (
    <div className={leaving ? 'full leaving' : 'full'} role="status" aria-live="polite">
      <h1>{title === '' ? 'Worldloom' : title}</h1>
      {maker !== null && <span className="soft">{text('load.by', { name: maker })}</span>}
      <ol className="load-steps">
        {steps.map((name, index) => {
          const state = index < at || leaving ? 'done' : index === at ? 'running' : 'waiting';
          return (
            <li key={name} data-state={state}>
              {state === 'done' && <Check size={18} aria-hidden />}
              {state === 'running' && <Loader size={18} />}
              {state === 'waiting' && <span className="load-dot" />}
              {text(`load.${name}`)}
            </li>
          );
        })}
      </ol>
      <Tip of={title} />
    </div>
  );
}
