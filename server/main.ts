import '#server/start/check-node.js';
import { runServer } from '#server/start/run-server.ts';

await runServer(process.argv.slice(2));
