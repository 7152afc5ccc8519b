/** Starts a chain in the folder of its first argument, gives somebody 4711 wei, and waits to be killed. */
import { createTestClient, http } from 'viem';
import { startAnvil } from '#server/chain/anvil.ts';

const { rpcUrl } = await startAnvil(process.argv[2] ?? '');
const client = createTestClient({ transport: http(rpcUrl), mode: 'anvil' });
await client.setBalance({ address: '0x00000000000000000000000000000000000000aa', value: 4711n });
process.stdout.write('ready\n');
setInterval(() => undefined, 1000);
