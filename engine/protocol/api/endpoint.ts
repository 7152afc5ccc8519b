import { z } from 'zod';

/** The body of a request that has none. */
export const emptyBody = z.strictObject({});

/** How one endpoint is called: ":name" parts of `path` come from `params`; `auth` says whether a session is needed. */
export interface Endpoint<Body extends z.ZodType, Response extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly auth: 'none' | 'optional' | 'required';
  readonly summary: string;
  readonly body: Body;
  readonly response: Response;
}

/** Declares an endpoint with the types of its schemas. */
export function endpoint<Body extends z.ZodType, Response extends z.ZodType>(
  definition: Endpoint<Body, Response>,
): Endpoint<Body, Response> {
  return definition;
}
