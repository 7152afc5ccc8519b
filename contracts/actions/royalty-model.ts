import { InputError } from '#engine/errors.ts';
import {
  ceilingPpb,
  passUp,
  previewRates,
  royaltyOf,
  splitUp,
  wholePpb,
  type RoyaltyRates,
} from '#contracts/actions/royalty-math.ts';

interface ModelNode extends RoyaltyRates {
  readonly creator: string;
  readonly parents: readonly bigint[];
  readonly crewId: number;
}

interface Waiting {
  direct: bigint;
  royalty: bigint;
}

/** One share of a crew, in parts per 1e9 of what a node keeps. */
export interface ModelCrewMember {
  readonly account: string;
  readonly sharePpb: bigint;
}

/**
 * The royalty graph in plain arithmetic, for one token: says to the wei what RoyaltyGraph.sol will do.
 * Ids count from 1. A step that the contract would refuse throws InputError and changes nothing.
 */
export class RoyaltyModel {
  readonly #nodes: ModelNode[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #crews: (readonly ModelCrewMember[])[] = [];
  readonly #credits = new Map<string, bigint>();

  /** How many nodes exist. */
  get nodeCount(): bigint {
    return BigInt(this.#nodes.length);
  }

  /** Adds a node and returns its id; parents must exist and ascend. */
  add(node: { creator: string; parents: readonly bigint[]; askedPpb: bigint; crewId: number }): bigint {
    const { creator, parents, askedPpb, crewId } = node;
    if (parents.length > 8) throw refusal(`${parents.length} parents are too many`);
    if (crewId > this.#crews.length) throw refusal(`crew ${crewId} does not exist`);
    parents.forEach((parent, index) => {
      this.#node(parent);
      if (index > 0 && parent <= (parents[index - 1] ?? 0n)) throw refusal(`parent ${parent} does not ascend`);
    });
    const rates = previewRates(
      parents.map((parent) => this.#node(parent)),
      askedPpb,
    );
    if (rates.stackPpb > ceilingPpb) throw refusal(`stack ${rates.stackPpb} is above the ceiling`);
    this.#nodes.push({ creator, parents, crewId, ...rates });
    this.#waiting.push({ direct: 0n, royalty: 0n });
    return this.nodeCount;
  }

  /** Stores a crew table and returns its id. */
  addCrew(members: readonly ModelCrewMember[]): number {
    return this.#crews.push(members);
  }

  /** Revenue of a node itself. */
  pay(id: bigint, amountWei: bigint): void {
    this.#node(id);
    this.#slot(id).direct += amountWei;
  }

  /** Royalty on a node's behalf. */
  payRoyalty(id: bigint, amountWei: bigint): void {
    this.#node(id);
    this.#slot(id).royalty += amountWei;
  }

  /** A sale: revenue when its creator sells, else royalty and a credit to the seller. */
  paySale(id: bigint, sale: { readonly seller: string; readonly priceWei: bigint }): void {
    const node = this.#node(id);
    if (sale.seller === node.creator) return this.pay(id, sale.priceWei);
    const royalty = royaltyOf(node, sale.priceWei);
    this.payRoyalty(id, royalty);
    this.#credit(sale.seller, sale.priceWei - royalty);
  }

  /** Adds to an account's credit. */
  deposit(account: string, amountWei: bigint): void {
    this.#credit(account, amountWei);
  }

  /** Moves what waits at a node one generation up and credits the rest. */
  settle(id: bigint): void {
    const node = this.#node(id);
    const { direct, royalty } = this.#slot(id);
    if (direct + royalty === 0n) return;
    this.#waiting[Number(id) - 1] = { direct: 0n, royalty: 0n };
    const up = passUp(node, { direct, royalty });
    this.#passUp(node, up);
    this.#keep(node, direct + royalty - up);
  }

  /** Takes an account's whole credit out and returns it, in wei. */
  withdraw(account: string): bigint {
    const amount = this.creditOf(account);
    this.#credits.set(account, 0n);
    return amount;
  }

  /** What an account could withdraw, in wei. */
  creditOf(account: string): bigint {
    return this.#credits.get(account) ?? 0n;
  }

  /** What waits at a node, in wei. */
  waitingAt(id: bigint): { readonly direct: bigint; readonly royalty: bigint } {
    return { ...this.#slot(id) };
  }

  /** A node's rates. */
  ratesOf(id: bigint): RoyaltyRates {
    const { ratePpb, stackPpb } = this.#node(id);
    return { ratePpb, stackPpb };
  }

  #passUp(node: ModelNode, up: bigint): void {
    const parents = node.parents.map((parent) => this.#node(parent));
    splitUp(up, parents).forEach((part, index) => {
      this.#slot(node.parents[index] ?? 0n).royalty += part;
    });
  }

  #keep(node: ModelNode, kept: bigint): void {
    let left = kept;
    for (const { account, sharePpb } of this.#crews[node.crewId - 1] ?? []) {
      const part = (kept * sharePpb) / wholePpb;
      left -= part;
      this.#credit(account, part);
    }
    this.#credit(node.creator, left);
  }

  #credit(account: string, amountWei: bigint): void {
    this.#credits.set(account, this.creditOf(account) + amountWei);
  }

  #node(id: bigint): ModelNode {
    const node = this.#nodes[Number(id) - 1];
    if (node === undefined) throw refusal(`node ${id} does not exist`);
    return node;
  }

  #slot(id: bigint): Waiting {
    const waiting = this.#waiting[Number(id) - 1];
    if (waiting === undefined) throw refusal(`node ${id} does not exist`);
    return waiting;
  }
}

function refusal(why: string): InputError {
  return new InputError(`The royalty graph refuses: ${why}.`, {
    code: 'royalty.refused',
    fix: 'Ask for something that the graph accepts.',
  });
}
