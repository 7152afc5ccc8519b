import { BugError } from '#engine/errors.ts';
import type { Services } from '#server/services.ts';

/** A piece of the server that comes up once and goes down once. */
export interface Part {
  /** Two or three words for people, such as "database". */
  readonly name: string;
  /** Names of the parts that have to be up before this one; parts that need nothing from each other start together. */
  readonly needs: readonly string[];
  /** Brings it up and provides its services; answers with a few words on what is up. Throws GameError with a way out. */
  start(context: StartContext): Promise<string>;
  /** Takes it down; called once, also after a start that failed half way. */
  stop(): Promise<void>;
}

/** What a part is given: services of parts before it, and a place for its own. */
export interface StartContext {
  /** Adds a service under its name. */
  provide<Name extends keyof Services>(name: Name, service: Services[Name]): void;
  /** Services that are up. Reading one that is not throws BugError `bug.service-missing`: a part forgot to name its need. */
  readonly services: Services;
  /** Aborted when the server is told to stop while it is still starting. */
  readonly signal: AbortSignal;
}

/** Makes a start context over an empty set of services. */
export function createStartContext(signal: AbortSignal): StartContext {
  const provided: Record<string, unknown> = {};
  const services = new Proxy(provided, {
    get: (target, name) => {
      if (typeof name === 'string' && Object.hasOwn(target, name)) return target[name];
      throw new BugError(`The service "${String(name)}" was asked for before it was up.`, {
        code: 'bug.service-missing',
        fix: 'Name the part that provides it in `needs`.',
      });
    },
  });
  return {
    signal,
    // Sound because `provide` is typed by name and an absent service throws.
    services: services as unknown as Services,
    provide: (name, service) => void (provided[name] = service),
  };
}
