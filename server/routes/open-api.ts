import { z } from 'zod';
import type { Endpoint } from '#engine/protocol/api/endpoint.ts';
import { endpoints } from '#engine/protocol/api/endpoints.ts';
import { engineVersion } from '#engine/protocol/version.ts';

const reportSchema = z.strictObject({
  code: z.string(),
  fault: z.enum(['input', 'provider', 'chain', 'bug']),
  message: z.string(),
  fix: z.string(),
});

/** The OpenAPI 3.1 document of the HTTP API, made from the same table as its routes. */
export function describeApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = describeEndpoint(name, endpoint);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Worldloom',
      version: engineVersion,
      description: 'A sentence becomes a multiplayer 3D world that plays.',
    },
    paths,
    components: {
      schemas: { ErrorReport: toSchema(reportSchema) },
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function describeEndpoint(name: string, endpoint: Endpoint<z.ZodType, z.ZodType>): Record<string, unknown> {
  const parameters = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
  const security = { none: [], optional: [{}, { session: [] }], required: [{ session: [] }] }[endpoint.auth];
  return {
    operationId: name,
    summary: endpoint.summary,
    security,
    ...(parameters.length > 0 && { parameters }),
    ...(endpoint.method !== 'GET' && { requestBody: json(toSchema(endpoint.body)) }),
    responses: {
      200: { description: 'Done', ...json(toSchema(endpoint.response)) },
      default: {
        description: 'What went wrong and what to try',
        ...json({ $ref: '#/components/schemas/ErrorReport' }),
      },
    },
  };
}

function toSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
