import type { Application, Request, Response } from 'express';
import { reportError } from '#engine/errors.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import { statusOf } from '#server/routes/status-codes.ts';

const typesByEnding: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  glb: 'model/gltf-binary',
  txt: 'text/plain; charset=utf-8',
};

/**
 * Serves pinned content at /ipfs/<cid>/<path>. Only known media types are named; everything else is a download, and nothing
 * that people made can run as a page of this origin.
 */
export function serveGateway(application: Application, pins: Pins): void {
  application.get('/ipfs/:cid{/*path}', async (request: Request, response: Response) => {
    const cid = String(request.params['cid'] ?? '');
    const path = [request.params['path'] ?? []].flat().join('/');
    try {
      if (request.query['format'] === 'car') return await sendCar(response, { cid, pins });
      const bytes = await pins.read(cid, path);
      const ending = path.split('.').at(-1) ?? '';
      response.set({
        'content-type': typesByEnding[ending] ?? sniff(bytes),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        etag: `"${cid}/${path}"`,
      });
      response.send(Buffer.from(bytes));
    } catch (error) {
      const report = reportError(error);
      response.status(statusOf(report)).json(report);
    }
  });
}

/** Sends everything under an address, as other gateways do for `?format=car` (IPIP-402). */
async function sendCar(response: Response, { cid, pins }: { cid: string; pins: Pins }): Promise<void> {
  response.set({
    'content-type': 'application/vnd.ipld.car; version=1',
    'content-disposition': `attachment; filename="${cid.replace(/[^a-z0-9]/gi, '')}.car"`,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  // Read as a whole first: an answer that breaks off half way would look like a file.
  const chunks: Uint8Array[] = [];
  for await (const chunk of pins.exportCar(cid)) chunks.push(chunk);
  response.send(Buffer.concat(chunks));
}

/** Metadata is one raw JSON block without a name. */
function sniff(bytes: Uint8Array): string {
  return bytes[0] === 0x7b ? 'application/json; charset=utf-8' : 'application/octet-stream';
}
