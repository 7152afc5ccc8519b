import { Button, Loader } from '@mantine/core';
import { useText } from '#client/text/use-text.tsx';
import { useView, useVisit } from '#client/ui/use-visit.ts';

/** Says when the connection is gone, why, and what happens next. */
export function ConnectionBanner({ onLeave }: { onLeave: () => void }) {
  const text = useText();
  const visit = useVisit();
  const connection = useView((view) => view.connection);
  const stalled = useView((view) => view.stalled);
  if (connection.state === 'solo' || (connection.state === 'joined' && !stalled)) return null;
  if (connection.state !== 'gone') {
    return (
      <div className="banner glass" role="status" data-testid="connection">
        <Loader size={18} /> {text(connection.state === 'joined' ? 'net.stalled' : 'net.dropped')}
      </div>
    );
  }
  return (
    <div className="banner glass" role="alert" data-testid="connection">
      <span>
        {text('net.gone')} {connection.message}
      </span>
      <span className="row">
        <Button size="xs" onClick={() => void visit.rejoin()}>
          {text('net.rejoin')}
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          {text('error.back')}
        </Button>
      </span>
    </div>
  );
}
