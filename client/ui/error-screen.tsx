import { Button } from '@mantine/core';
import type { ErrorReport } from '#engine/errors.ts';
import type { TextKey } from '#client/text/en.ts';
import { useText } from '#client/text/use-text.tsx';

/** Errors of this page itself, which are told in the player's language. */
const knownTexts: Readonly<Record<string, { readonly message: TextKey; readonly fix: TextKey }>> = {
  'bug.unexpected': { message: 'error.unknown', fix: 'error.unknown.fix' },
  'client.no-webgl': { message: 'error.no-webgl', fix: 'error.no-webgl.fix' },
};

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
  const known = knownTexts[report.code];
  return (
    <div className="glass error-card" role="alert">
      <h1>{text('error.title')}</h1>
      <p>{known === undefined ? report.message : text(known.message)}</p>
      <p className="soft">{known === undefined ? report.fix : text(known.fix)}</p>
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
