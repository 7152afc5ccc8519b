import { useEffect, useState } from 'react';
import { tickSeconds } from '#engine/sim/tick.ts';
import type { BestTime } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#client/net/api.ts';
import { useText } from '#client/text/use-text.tsx';
import { formatClock } from '#client/ui/format.ts';

const shown = 3;
/** The room writes a win down a moment after the screen shows it. */
const writeMilliseconds = 600;

/** The fastest wins of a level, to be beaten. Nothing while there are none. */
export function BestTimes({ levelId }: { readonly levelId: string }) {
  const text = useText();
  const [times, setTimes] = useState<readonly BestTime[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => {
      callApi('levelTimes', { params: { id: levelId } })
        .then((answer) => setTimes(answer.times.slice(0, shown)))
        // A result without a table of times is still a result.
        .catch(() => undefined);
    }, writeMilliseconds);
    return () => clearTimeout(timer);
  }, [levelId]);
  if (times.length === 0) return null;
  return (
    <div data-testid="best-times">
      <small className="soft">{text('win.fastest')}</small>
      <ol className="best-times">
        {times.map(({ name, ticks }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="tabular">{formatClock(ticks * tickSeconds)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
