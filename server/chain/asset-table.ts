import { and, asc, desc, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import { chainAssets, chainEvents } from '#server/chain/chain-schema.ts';
import { assetEvents, readCatalogue, text, type Asset } from '#server/chain/catalogue.ts';
import type { EventChange } from '#server/chain/event-index.ts';
import type { Database } from '#server/storage/database.ts';

/** Tokens that are built again with one statement. */
const tokensPerStatement = 500;

/** Keeps the table of assets in step with the events: every token that a change is about is built again from its own events. */
export async function projectAssets({ database, removed, added }: EventChange): Promise<void> {
  const touched = [...removed, ...added].filter(({ name }) => assetEvents.has(name));
  const tokenIds = [...new Set(touched.map(({ arguments: { id } }) => text(id)))];
  for (let from = 0; from < tokenIds.length; from += tokensPerStatement) {
    await build(database, tokenIds.slice(from, from + tokensPerStatement));
  }
}

async function build(database: Database, tokenIds: readonly string[]): Promise<void> {
  const events = await database
    .select()
    .from(chainEvents)
    .where(
      sql`${inArray(sql`${chainEvents.arguments} ->> 'id'`, [...tokenIds])} and ${inArray(chainEvents.name, [...assetEvents])}`,
    )
    .orderBy(asc(chainEvents.block), asc(chainEvents.logIndex));
  await database.delete(chainAssets).where(inArray(chainAssets.tokenId, tokenIds.map(Number)));
  const rows = [...readCatalogue(events).values()].map(toRow);
  if (rows.length > 0) await database.insert(chainAssets).values(rows).onConflictDoNothing();
}

type Row = typeof chainAssets.$inferSelect;

function toRow(asset: Asset): Row {
  const { children: _children, tokenId, ratePpb, stackPpb, usePriceWei, ...rest } = asset;
  return {
    ...rest,
    tokenId: Number(tokenId),
    ratePpb: String(ratePpb),
    stackPpb: String(stackPpb),
    usePriceWei: String(usePriceWei),
  };
}

/** Minted assets as the table has them. */
export interface AssetTable {
  /** Up to so many, newest first, minted before a token or from the newest on; none by one creator. */
  page(place: { before: string | null; limit: number; without: string }): Promise<Asset[]>;
  read(tokenId: string): Promise<Asset | null>;
}

/** Opens the table of assets. */
export function createAssetTable(database: Database): AssetTable {
  const present = async (rows: readonly Row[]): Promise<Asset[]> => {
    const children = await readChildren(
      database,
      rows.map(({ tokenId }) => String(tokenId)),
    );
    return rows.map((row) => ({
      ...row,
      tokenId: String(row.tokenId),
      children: children.get(String(row.tokenId)) ?? [],
      ratePpb: BigInt(row.ratePpb),
      stackPpb: BigInt(row.stackPpb),
      usePriceWei: BigInt(row.usePriceWei),
    }));
  };
  return {
    page: async ({ before, limit, without }) => {
      const rows = await database
        .select()
        .from(chainAssets)
        .where(
          and(
            ne(chainAssets.creator, without.toLowerCase()),
            before === null ? undefined : lt(chainAssets.tokenId, Number(before)),
          ),
        )
        .orderBy(desc(chainAssets.tokenId))
        .limit(limit);
      return present(rows);
    },
    read: async (tokenId) => {
      // Token ids count up from 1: what is no such number names nothing.
      if (!/^[1-9]\d{0,14}$/.test(tokenId)) return null;
      const rows = await database
        .select()
        .from(chainAssets)
        .where(eq(chainAssets.tokenId, Number(tokenId)));
      return (await present(rows))[0] ?? null;
    },
  };
}

async function readChildren(database: Database, tokenIds: readonly string[]): Promise<Map<string, string[]>> {
  const children = new Map<string, string[]>(tokenIds.map((tokenId) => [tokenId, []]));
  if (tokenIds.length === 0) return children;
  const wanted = sql.join(
    tokenIds.map((tokenId) => sql`${tokenId}::text`),
    sql`, `,
  );
  const rows = await database
    .select({ tokenId: chainAssets.tokenId, parents: chainAssets.parents })
    .from(chainAssets)
    .where(sql`${chainAssets.parents} ?| array[${wanted}]`)
    .orderBy(asc(chainAssets.tokenId));
  for (const { tokenId, parents } of rows) {
    for (const parent of parents) children.get(parent)?.push(String(tokenId));
  }
  return children;
}
