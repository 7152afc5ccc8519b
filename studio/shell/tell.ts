import { notifications } from '@mantine/notifications';
import { reportError } from '#engine/errors.ts';
import { z } from 'zod';

/** Shows what went wrong and what to try; returns the sentence. */
export function tellError(error: unknown): string {
  const { message, fix } = error instanceof z.ZodError ? describeInvalid(error) : reportError(error);
  notifications.show({ color: 'red', title: message, message: fix, autoClose: 9000, withBorder: true });
  return message;
}

function describeInvalid(error: z.ZodError): { message: string; fix: string } {
  const issue = error.issues[0];
  return {
    message: issue ? `${issue.path.join(' ') || 'That value'}: ${issue.message}` : 'That value does not fit.',
    fix: 'Nothing was changed. Try another value.',
  };
}

/** Shows a short good news. */
export function tell(title: string, message = ''): void {
  notifications.show({ color: 'accent', title, message, autoClose: 5000, withBorder: true });
}

/** Runs a handler and shows what it throws. */
export function guarded(work: () => unknown): void {
  void (async () => work())().catch(tellError);
}
