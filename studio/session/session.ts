import { create } from 'zustand';
import { type Session, sessionSchema } from '#engine/protocol/api/shapes.ts';

const storageKey = 'worldloom.session';

interface SessionState {
  readonly session: Session | null;
  /** Resolvers that wait for somebody to give a name; the sign-in dialog is open while there is one. */
  readonly waiting: readonly ((session: Session | null) => void)[];
}

/** Who is signed in; the game and the studio share it through the browser's storage. */
export const useSession = create<SessionState>()(() => ({ session: readStoredSession(), waiting: [] }));

function readStoredSession(): Session | null {
  const text = globalThis.localStorage?.getItem(storageKey);
  if (!text) return null;
  try {
    return sessionSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Takes a session over and keeps it for both pages; null signs out. */
export function keepSession(session: Session | null): void {
  if (session) localStorage.setItem(storageKey, JSON.stringify(session));
  else localStorage.removeItem(storageKey);
  useSession.setState({ session });
}

/** Follows sign-ins of other windows. Returns what stops it. */
export function followSession(): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === storageKey) useSession.setState({ session: readStoredSession() });
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}

/** The session; asks for a name first when there is none. Null when the person closed the dialog. */
export function requireSession(): Promise<Session | null> {
  const { session } = useSession.getState();
  if (session) return Promise.resolve(session);
  return new Promise((resolve) => useSession.setState(({ waiting }) => ({ waiting: [...waiting, resolve] })));
}

/** Closes the sign-in dialog with its outcome. */
export function answerSignIn(session: Session | null): void {
  if (session) keepSession(session);
  const { waiting } = useSession.getState();
  useSession.setState({ waiting: [] });
  for (const resolve of waiting) resolve(session);
}
