import { RoomPlugin } from '@colyseus/core';
import type { RunEvent } from '#engine/sim/types.ts';
import type { Body } from '#server/rooms/body.ts';
import type { PluginRoom } from '#server/rooms/room-context.ts';

/** Credits for winning a level for the first time. */
export const winCredits = 10;

/** Turns what the simulation saw into standing and rewards. Nothing that a client claims comes in here. */
export class RewardPlugin extends RoomPlugin<PluginRoom> {
  /** Applies the events of one player in one tick. */
  apply(body: Body, events: readonly RunEvent[]): void {
    if (body.view.status !== body.run.status) body.view.status = body.run.status;
    if (body.view.score !== body.run.score) body.view.score = body.run.score;
    for (const event of events) {
      if (event.kind === 'won') this.#win(body);
      if (event.kind === 'quest-done') this.#rewardQuest(body, event.quest);
    }
  }

  #win(body: Body): void {
    const { services, source } = this.room.context;
    const win = { levelId: source.id, playerId: body.playerId, ticks: body.run.tick };
    services
      .recordWin(win)
      .catch((error: unknown) => services.logger.error({ err: error, win }, 'a win was not written'));
    this.#reward(body, { credits: winCredits, what: 'win', reason: 'You won this level' });
  }

  #rewardQuest(body: Body, questId: string): void {
    const quest = this.room.context.source.spec.quests.find((candidate) => candidate.id === questId);
    if (!quest || quest.rewardCredits === 0) return;
    this.#reward(body, {
      credits: quest.rewardCredits,
      what: `quest:${questId}`,
      reason: `Quest done: ${quest.title}`,
    });
  }

  #reward(body: Body, reward: { credits: number; what: string; reason: string }): void {
    const { services, source } = this.room.context;
    const isOwnLevel = source.ownerId === body.playerId;
    if (isOwnLevel) return;
    const settle = async () => {
      const key = `${reward.what}:${source.id}:${body.playerId}`;
      const { granted, balance } = await services.grantCredits({ ...reward, playerId: body.playerId, key });
      if (granted) this.#client(body)?.send('reward', { credits: reward.credits, reason: reward.reason, balance });
    };
    settle().catch((error: unknown) => services.logger.error({ err: error, reward }, 'a reward was not written'));
  }

  #client(body: Body) {
    return this.room.clients.find((client) => this.room.context.bodies.get(client.sessionId) === body);
  }
}
