import { Button } from '@mantine/core';
import type { ErrorReport } from '#engine/errors.ts';
import { useText } from '#client/text/use-text.tsx';

/** What happened and what to do, with the ways out that make sense. */
export function ErrorCard({
  report,
  onRetry,
  onBack,
}: {
  report: ErrorReport;
  onRetry?: () => void;
  onBack?: () => void;
}) {
  const text = useText();
  const ours = report.code === 'bug.unexpected';
  return (
    <div className="glass error-card" role="alert">
      <h1>{text('error.title')}</h1>
      <p>{ours ? text('error.unknown') : report.message}</p>
      <p className="soft">{ours ? text('error.unknown.fix') : report.fix}</p>
      <div className="row">
        {onRetry && <Button onClick={onRetry}>{text('error.retry')}</Button>}
        {onBack && (
          <Button variant="default" onClick={onBack}>
            {text('error.back')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** An error that takes the whole page. */
export function ErrorScreen(props: Parameters<typeof ErrorCard>[0]) {
  return (
    <div className="full">
      <ErrorCard {...props} />
    </div>
  );
}
