import type { IncomingMessage } from 'node:http';

/** True for addresses of this machine. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

/** Who sent a request: the peer, or what a proxy on this machine says about it (the last entry, which the proxy itself wrote). */
export function clientAddress(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? 'unknown';
  const forwarded = String(request.headers['x-forwarded-for'] ?? '');
  if (!isLoopback(peer) || forwarded === '') return peer;
  return (
    forwarded
      .slice(forwarded.lastIndexOf(',') + 1)
      .trim()
      .slice(0, 64) || peer
  );
}
