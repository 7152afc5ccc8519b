import { useText } from '#client/text/use-text.tsx';
import { useView } from '#client/ui/use-visit.ts';

/** What was picked up in this run. */
export function BagList() {
  const text = useText();
  const taken = useView((view) => view.taken);
  if (taken.length === 0) return null;
  return (
    <section className="bag" aria-label={text('hud.bag')} data-testid="bag">
      {taken.map((thing) => (
        <span key={`${thing.look} ${thing.name}`} className="pill tabular">
          <span className="capital">{thing.name === '' ? thing.look.replaceAll('-', ' ') : thing.name}</span> ×
          {thing.count}
        </span>
      ))}
    </section>
  );
}
