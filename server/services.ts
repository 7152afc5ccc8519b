import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import type { WalletLogin } from '#server/auth/wallet-login.ts';
import type { ChainServices } from '#server/chain/chain-services.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { GenerationService } from '#server/chain/generation-service.ts';
import type { Environment } from '#server/env.ts';
import type { EngineWorker } from '#server/generate/engine-worker.ts';
import type { Gateway } from '#server/inference/gateway.ts';
import type { PinKeeper } from '#server/ipfs/pin-keeper.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import type { JobRunner } from '#server/jobs/job-runner.ts';
import type { ConversationMemory } from '#server/npc/conversation-memory.ts';
import type { Minds } from '#server/npc/minds.ts';
import type { HealthBoard } from '#server/start/health-board.ts';
import type { Population } from '#server/start/population.ts';
import type { RateLimits } from '#server/auth/rate-limits.ts';
import type { ChatLog } from '#server/storage/chat-log.ts';
import type { Database } from '#server/storage/database.ts';
import type { Jobs } from '#server/storage/jobs.ts';
import type { Keepsakes } from '#server/storage/keepsakes.ts';
import type { Ledger } from '#server/storage/ledger.ts';
import type { Levels } from '#server/storage/levels.ts';
import type { Players } from '#server/storage/players.ts';
import type { RunSaves } from '#server/storage/run-saves.ts';
import type { Sessions } from '#server/storage/sessions.ts';
import type { Wins } from '#server/storage/wins.ts';
import type { WebFolder } from '#server/web/web-folder.ts';

/** Everything that parts of the server offer each other, each behind a narrow interface. */
export interface Services {
  readonly env: Environment;
  readonly logger: Logger;
  readonly health: HealthBoard;
  readonly database: Database;
  readonly players: Players;
  readonly sessions: Sessions;
  readonly levels: Levels;
  readonly jobs: Jobs;
  readonly ledger: Ledger;
  readonly keepsakes: Keepsakes;
  readonly runSaves: RunSaves;
  readonly wins: Wins;
  readonly memories: ConversationMemory;
  readonly chatLog: ChatLog;
  readonly walletLogin: WalletLogin;
  /** Compiles, verifies and plans in a thread of its own. */
  readonly engineWorker: EngineWorker;
  readonly gateway: Gateway;
  /** Content-addressed storage, kept as often as there are pinners. */
  readonly pins: Pins;
  readonly pinners: readonly Pins[];
  readonly pinKeeper: PinKeeper;
  readonly connectedChain: ConnectedChain;
  readonly chain: ChainServices;
  readonly generationService: GenerationService;
  readonly minds: Minds;
  readonly jobRunner: JobRunner;
  readonly rateLimits: RateLimits;
  readonly population: Population;
  readonly web: WebFolder;
  readonly httpServer: HttpServer;
}
