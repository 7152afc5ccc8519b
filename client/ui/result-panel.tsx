import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LevelRecord, LevelSummary } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#client/net/api.ts';
import { useText } from '#client/text/use-text.tsx';
import { BestTimes } from '#client/ui/best-times.tsx';
import { formatClock } from '#client/ui/format.ts';
import { useView, useVisit } from '#client/ui/use-visit.ts';

/** What the end of a run needs; `record` is null for a level that is only tried out. */
export interface ResultPanelProps {
  readonly record: LevelRecord | null;
  readonly onLeave: () => void;
  readonly onEnter: (levelId: string) => void;
}

/** The moment after winning or losing: how it went, and where to go from here. */
export function ResultPanel({ record, onLeave, onEnter }: ResultPanelProps) {
  const text = useText();
  const visit = useVisit();
  const won = useView((view) => view.status === 'won');
  const secondsPlayed = useView((view) => view.secondsPlayed);
  const [finalSeconds] = useState(secondsPlayed);
  const deaths = useView((view) => view.deaths);
  const score = useView((view) => view.score);
  const timeOver = useView((view) => view.secondsLeft === 0);
  const fallen = useView((view) => view.objective?.keep?.lives === 0);
  const next = useNextLevel(record?.id ?? null);
  return (
    <div className="result">
      <section
        className="glass result-card"
        role="dialog"
        aria-label={text(won ? 'win.title' : 'lose.title')}
        data-testid="result"
      >
        <div>
          <h2>{text(won ? 'win.title' : 'lose.title')}</h2>
          <p className="soft">
            {won
              ? text('win.lead', { title: visit.level.title })
              : text(fallen ? 'lose.keep' : timeOver ? 'lose.time' : 'lose.lives')}
          </p>
        </div>
        <dl className="result-facts">
          <div>
            <dt>{text('win.time')}</dt>
            <dd>{formatClock(finalSeconds)}</dd>
          </div>
          <div>
            <dt>{text('hud.deaths')}</dt>
            <dd>{deaths}</dd>
          </div>
          {score > 0 && (
            <div>
              <dt>{text('hud.score')}</dt>
              <dd>{score}</dd>
            </div>
          )}
        </dl>
        {record !== null && <BestTimes levelId={record.id} />}
        <div className="stack">
          {won && next !== null && (
            <Button size="md" onClick={() => onEnter(next.id)}>
              {text('win.next', { title: next.title })}
            </Button>
          )}
          <Button size="md" variant={won && next !== null ? 'default' : 'filled'} onClick={() => visit.restart()}>
            {text('win.again')}
          </Button>
          {record !== null && record.tokenId !== null && (
            <Button size="md" variant="default" component="a" href={`/studio/#/market/${record.tokenId}`}>
              {text('win.remix')}
            </Button>
          )}
          <div className="row" style={{ justifyContent: 'center' }}>
            <Button variant="subtle" color="gray.3" onClick={() => visit.store.setState({ resultSeen: true })}>
              {text('win.stay')}
            </Button>
            {record !== null && (
              <Button variant="subtle" color="gray.3" onClick={onLeave}>
                {text('win.lobby')}
              </Button>
            )}
          </div>
        </div>
      </section>
    </div>
  );
}

/** A world to go on with: the next one of the list after this one. */
function useNextLevel(currentId: string | null): LevelSummary | null {
  const [next, setNext] = useState<LevelSummary | null>(null);
  useEffect(() => {
    if (currentId === null) return;
    let wanted = true;
    callApi('listLevels')
      .then(({ levels }) => {
        const at = levels.findIndex((level) => level.id === currentId);
        const following = levels[(at + 1) % Math.max(1, levels.length)];
        if (wanted && following !== undefined && following.id !== currentId) setNext(following);
      })
      // Without a list there is simply no button for the next world.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [currentId]);
  return next;
}
