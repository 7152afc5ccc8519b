import { Code, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CornerDownRight } from 'lucide-react';
import type { MarketItem } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#studio/session/api.ts';
import { routeHash } from '#studio/shell/router.ts';

function Row({
  tokenId,
  depth,
  titles,
  here = false,
}: {
  readonly tokenId: string;
  readonly depth: number;
  readonly titles: ReadonlyMap<string, string>;
  readonly here?: boolean;
}) {
  return (
    <a
      className="thing-row"
      href={routeHash({ page: 'item', tokenId })}
      aria-pressed={here}
      style={{ paddingLeft: 10 + depth * 26, textDecoration: 'none' }}
      data-testid="provenance-row"
    >
      {depth > 0 && <CornerDownRight size={16} className="soft" />}
      <Text size="sm" truncate flex={1} fw={here ? 600 : 400}>
        {titles.get(tokenId) ?? `Level #${tokenId}`}
      </Text>
      <Text size="xs" className="soft tabular">
        #{tokenId}
      </Text>
    </a>
  );
}

/** What a level was made from and what was made from it. */
export function Provenance({ item }: { readonly item: MarketItem }) {
  const { data } = useQuery({ queryKey: ['market'], queryFn: () => callApi('market') });
  const titles = new Map((data?.items ?? []).map(({ tokenId, title }) => [tokenId, title]));
  titles.set(item.tokenId, item.title);
  const own = item.parents.length > 0 ? 1 : 0;
  return (
    <section className="glass" style={{ padding: 16 }}>
      <Text fw={600} mb={6}>
        Where it comes from
      </Text>
      {item.parents.map((tokenId) => (
        <Row key={tokenId} tokenId={tokenId} depth={0} titles={titles} />
      ))}
      <Row tokenId={item.tokenId} depth={own} titles={titles} here />
      {item.children.map((tokenId) => (
        <Row key={tokenId} tokenId={tokenId} depth={own + 1} titles={titles} />
      ))}
      {item.parents.length + item.children.length === 0 && (
        <Text size="sm" className="soft" px={10}>
          An original. Nobody has remixed it yet.
        </Text>
      )}
      <Text size="xs" className="soft" mt="sm" mb={4}>
        Address of its content
      </Text>
      <Code style={{ overflowWrap: 'anywhere' }}>{item.packageCid}</Code>
    </section>
  );
}
