import { Anchor, Code, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CornerDownRight, Download } from 'lucide-react';
import type { MarketItem } from '#engine/protocol/api/shapes.ts';
import { traceLineage, type Relative } from '#studio/market/lineage.ts';
import { readMarket } from '#studio/market/read-market.ts';
import { routeHash } from '#studio/shell/router.ts';

function Row({ relative, item }: { readonly relative: Relative; readonly item: MarketItem | undefined }) {
  const { tokenId, depth, relation } = relative;
  return (
    <a
      className="thing-row"
      href={routeHash({ page: 'item', tokenId })}
      aria-pressed={relation === 'here'}
      style={{ paddingLeft: 10 + Math.min(depth, 6) * 22, textDecoration: 'none' }}
      data-testid="provenance-row"
      data-relation={relation}
    >
      {depth > 0 && <CornerDownRight size={16} className="soft" />}
      <Text size="sm" truncate flex={1} fw={relation === 'here' ? 600 : 400}>
        {item?.title ?? `Level #${tokenId}`}
        <Text span size="xs" className="soft">
          {item && ` by ${item.creatorName}`}
        </Text>
      </Text>
      <Text size="xs" className="soft tabular">
        #{tokenId}
      </Text>
    </a>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return null;
  return (
    <>
      <Text size="xs" className="soft">
        {name}
      </Text>
      <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }} title={value}>
        {/^0x[0-9a-fA-F]{20,}$/.test(value) ? `${value.slice(0, 12)}…${value.slice(-8)}` : value}
      </Text>
    </>
  );
}

function Making({ item }: { readonly item: MarketItem }) {
  const { provenance, packageCid, metadataCid } = item;
  return (
    <>
      <Text fw={600} mt="md" mb={6}>
        How it was made
      </Text>
      <div className="fact-grid" data-testid="making">
        <Fact name="Model" value={provenance.model} />
        <Fact name="Model digest" value={provenance.modelHash} />
        <Fact name="Seed" value={provenance.seed} />
        <Fact name="Prompt digest" value={provenance.promptHash} />
        <Fact name="Content digest" value={provenance.contentDigest} />
        <Fact
          name="Receipt"
          value={
            provenance.provider === null
              ? 'none: nobody vouches for it'
              : `signed by ${provenance.provider}, checked on chain`
          }
        />
        <Fact name="Metadata" value={metadataCid} />
      </div>
      <Text size="xs" className="soft" mt="sm" mb={4}>
        Address of its content
      </Text>
      <Code style={{ overflowWrap: 'anywhere' }}>{packageCid === '' ? 'not readable here' : packageCid}</Code>
      {packageCid !== '' && (
        <Anchor
          href={`/ipfs/${packageCid}?format=car`}
          size="sm"
          style={{ display: 'flex', gap: 6, alignItems: 'center', marginTop: 10, minHeight: 32 }}
          data-testid="download-car"
        >
          <Download size={16} /> Take it with you as a CAR file
        </Anchor>
      )}
    </>
  );
}

/** Who made a level from what, what was made from it, and how. */
export function Provenance({ item }: { readonly item: MarketItem }) {
  const { data } = useQuery({ queryKey: ['market'], queryFn: readMarket });
  const items = data?.items ?? [];
  const byToken = new Map([...items, item].map((entry) => [entry.tokenId, entry]));
  return (
    <section className="glass" style={{ padding: 16 }}>
      <Text fw={600} mb={6}>
        Where it comes from
      </Text>
      {traceLineage(item, items).map((relative) => (
        <Row key={relative.tokenId} relative={relative} item={byToken.get(relative.tokenId)} />
      ))}
      {item.parents.length + item.children.length === 0 && (
        <Text size="sm" className="soft" px={10}>
          An original. Nobody has remixed it yet.
        </Text>
      )}
      <Making item={item} />
    </section>
  );
}
