import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Application } from 'express';
import helmet from 'helmet';
import { worldPicturesPath } from '#server/generate/starter-worlds.ts';
import type { WebFolder } from '#server/web/web-folder.ts';

const worldPictures = fileURLToPath(new URL('../../assets/worlds', import.meta.url));
const pages = { '/': 'client/index.html', '/studio/': 'studio/index.html' } as const;

const waitingPage =
  '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Worldloom</title>' +
  '<p style="font:18px system-ui;margin:20vh auto;width:24em">The pages are being built. This takes a few seconds the first time.</p>';

/** Headers that keep scripts, frames and connections to this address. */
export function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        mediaSrc: ["'self'", 'blob:', 'data:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:', 'blob:', 'data:'],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    strictTransportSecurity: false,
  });
}

/** Serves the built pages: hashed files for ever, pages fresh each time. */
export function serveWeb(application: Application, folder: WebFolder): void {
  application.get('/studio', (request, response, next) => {
    if (request.path === '/studio') response.redirect(301, '/studio/');
    else next();
  });
  for (const [path, file] of Object.entries(pages)) {
    application.get(path, (_request, response) => {
      response.set('Cache-Control', 'no-cache');
      if (folder.status === 'ready') response.sendFile(join(folder.path, file));
      else response.status(503).set('Retry-After', '2').type('html').send(waitingPage);
    });
  }
  const files = join(folder.path, 'static');
  const forEver = { immutable: true, maxAge: '1y' } as const;
  application.get('/static/:name', (request, response, next) => {
    const { name } = request.params;
    response.vary('Accept-Encoding');
    if (!/^[\w.-]+$/.test(name) || !request.acceptsEncodings('gzip') || !existsSync(join(files, `${name}.gz`)))
      return next();
    response.type(extname(name)).set('Content-Encoding', 'gzip');
    response.sendFile(`${name}.gz`, { ...forEver, root: files });
  });
  application.use('/static', express.static(files, { ...forEver, index: false }));
  application.get(`${worldPicturesPath}/:name`, (request, response, next) => {
    const { name } = request.params;
    if (!/^[\w-]+\.webp$/.test(name)) return next();
    response.sendFile(name, { root: worldPictures, maxAge: '1d' }, (error) => error && next());
  });
}
