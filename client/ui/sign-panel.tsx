import { useView } from '#client/ui/use-visit.ts';

/** The words of a sign that the player stands in front of. */
export function SignPanel() {
  const sign = useView((view) => view.sign);
  if (sign === null) return null;
  return (
    <div className="sign-panel" role="note" data-testid="sign">
      <p>{sign}</p>
    </div>
  );
}
