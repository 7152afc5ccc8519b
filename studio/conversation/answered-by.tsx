import { Collapse, UnstyledButton } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ProviderAttempt } from '#engine/protocol/api/shapes.ts';

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Why somebody else answered: what kept the provider before the winner from it; nothing when the first one answered. */
function reason(attempts: readonly ProviderAttempt[], winner: ProviderAttempt): string {
  const before = attempts.slice(0, attempts.indexOf(winner)).at(-1);
  return before ? `, because ${providerName(before.provider)} did not: ${before.because}` : '';
}

function providerName(id: string): string {
  return id === 'embedded' ? 'the embedded planner' : id;
}

/** Who answered and, folded away, who did not and why. */
export function AnsweredBy({
  attempts,
  milliseconds,
}: {
  readonly attempts: readonly ProviderAttempt[];
  readonly milliseconds: number;
}) {
  const [opened, setOpened] = useState(false);
  const winner = attempts.find((attempt) => attempt.outcome === 'answered');
  if (!winner) return null;
  return (
    <div className="answer" data-testid="answered-by">
      <UnstyledButton
        onClick={() => setOpened(!opened)}
        fz={12}
        className="soft"
        aria-expanded={opened}
        style={{ display: 'flex', alignItems: 'center', gap: 4, minHeight: 28 }}
      >
        Answered by {providerName(winner.provider)} in {seconds(milliseconds)}
        {reason(attempts, winner)}
        <ChevronDown size={14} />
      </UnstyledButton>
      <Collapse expanded={opened}>
        <ul>
          {attempts.map((attempt) => (
            <li key={`${attempt.provider}-${attempt.model}-${attempt.outcome}-${attempt.because}`}>
              <span>
                <strong>{providerName(attempt.provider)}</strong> {attempt.outcome}: {attempt.because}
              </span>
            </li>
          ))}
        </ul>
      </Collapse>
    </div>
  );
}
