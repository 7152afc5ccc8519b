import type { CSSProperties } from 'react';
import type { LevelSummary } from '#engine/protocol/api/shapes.ts';
import type { TextKey } from '#client/text/en.ts';
import { useText } from '#client/text/use-text.tsx';
import { Landscape, landscapeColours } from '#client/ui/landscape.tsx';

const archetypeTexts: Record<string, TextKey> = {
  collect: 'archetype.collect',
  obby: 'archetype.obby',
  dungeon: 'archetype.dungeon',
  maze: 'archetype.maze',
  puzzle: 'archetype.puzzle',
  'escape-room': 'archetype.escape-room',
  flyer: 'archetype.flyer',
  'quest-village': 'archetype.quest-village',
  survival: 'archetype.survival',
  boss: 'archetype.boss',
  stealth: 'archetype.stealth',
  'capture-flag': 'archetype.capture-flag',
  race: 'archetype.race',
  runner: 'archetype.runner',
  sandbox: 'archetype.sandbox',
  farm: 'archetype.farm',
  'tower-defence': 'archetype.tower-defence',
  rings: 'archetype.rings',
};

/** A world and whether it is marked as one of the best; `onOpen` gets its id. */
export interface LevelCardProps {
  readonly level: LevelSummary;
  readonly marked: boolean;
  readonly onOpen: (id: string) => void;
}

/** One world of the lobby; a link, so that it can be opened in a new tab or sent to a friend. */
export function LevelCard({ level, marked, onOpen }: LevelCardProps) {
  const text = useText();
  const kind = archetypeTexts[level.archetype];
  return (
    <a
      className="level-card"
      href={`/?level=${encodeURIComponent(level.id)}`}
      style={{ '--card-accent': level.accent } as CSSProperties}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(level.id);
      }}
    >
      <div className="level-picture">
        {level.thumbnail === null ? (
          <Landscape colours={landscapeColours(level.biome, level.timeOfDay)} />
        ) : (
          <img src={level.thumbnail} alt="" loading="lazy" />
        )}
        <div className="level-badges">
          {marked ? <span className="pill">{text('lobby.featured')}</span> : <span />}
          {level.playersNow > 0 && (
            <span className="pill live tabular">{text('lobby.now', { count: level.playersNow })}</span>
          )}
        </div>
      </div>
      <div className="level-words">
        <strong className="clip">{level.title}</strong>
        <span className="small soft">
          {kind === undefined ? level.archetype : text(kind)} · {text('lobby.by', { name: level.ownerName })}
        </span>
        <span className="small soft tabular">{text('lobby.stats', { plays: level.plays, wins: level.wins })}</span>
      </div>
    </a>
  );
}
