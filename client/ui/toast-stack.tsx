import { BellRing, Coins, ScrollText } from 'lucide-react';
import { useEffect } from 'react';
import { dropToast, type Toast } from '#client/play/play-store.ts';
import { useText } from '#client/text/use-text.tsx';
import { useView, useVisit } from '#client/ui/use-visit.ts';

const shownMilliseconds = 4500;
const icons = { reward: Coins, quest: ScrollText, notice: BellRing, taken: Coins } satisfies Record<
  Toast['kind'],
  typeof Coins
>;

/** Short news over the world: rewards, tasks, notices. */
export function ToastStack() {
  const toasts = useView((view) => view.toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.key} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const visit = useVisit();
  const text = useText();
  useEffect(() => {
    const handle = setTimeout(() => dropToast(visit.store, toast.key), shownMilliseconds);
    return () => clearTimeout(handle);
  }, [visit, toast.key]);
  const Icon = icons[toast.kind];
  const title = toast.kind === 'reward' ? text('reward.title', { credits: toast.title }) : toast.title;
  const line = toast.kind === 'quest' ? text(toast.text === 'done' ? 'quest.done' : 'quest.accepted') : toast.text;
  return (
    <div className="toast glass" data-testid={`toast-${toast.kind}`}>
      <Icon size={22} aria-hidden />
      <div>
        <strong>{title}</strong>
        <span className="small soft">{line}</span>
      </div>
    </div>
  );
}
