import { useText } from '#client/text/use-text.tsx';
import { hueColour } from '#client/ui/format.ts';
import { useView } from '#client/ui/use-visit.ts';

/** Who is in this world now. */
export function PlayerList() {
  const text = useText();
  const players = useView((view) => view.players);
  return (
    <section className="glass players" aria-label={text('hud.players')}>
      <h3>{text('hud.players')}</h3>
      <ul>
        {players
          .toSorted((first, second) => second.score - first.score || first.index - second.index)
          .map((player) => (
            <li key={player.index} className="row">
              <span className="dot" style={{ background: hueColour(player.hue) }} />
              <span className="grow clip">
                {player.name}
                {player.own && <span className="soft"> ({text('hud.you')})</span>}
                {!player.connected && <span className="soft"> ({text('hud.away')})</span>}
              </span>
              <span className="tabular soft">{player.status === 'won' ? '★' : player.score}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
