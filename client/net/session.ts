import { z } from 'zod';
import { sessionSchema, type Session } from '#engine/protocol/api/shapes.ts';

/** Where the session lives; the studio reads the same key. */
export const sessionKey = 'worldloom.session';

/** Reads the stored session, or null when there is none or it has an old shape. */
export function readStoredSession(storage: Pick<Storage, 'getItem'> = localStorage): Session | null {
  const text = storage.getItem(sessionKey);
  if (text === null) return null;
  const parsed = z
    .string()
    .transform((value, context) => {
      try {
        return JSON.parse(value) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(sessionSchema)
    .safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** Keeps the session for the next visit; null forgets it. */
export function storeSession(
  session: Session | null,
  storage: Pick<Storage, 'setItem' | 'removeItem'> = localStorage,
): void {
  if (session === null) storage.removeItem(sessionKey);
  else storage.setItem(sessionKey, JSON.stringify(session));
}
