import { Anchor, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Circle, CircleAlert, CircleCheck } from 'lucide-react';
import type { Health, Storage } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#studio/session/api.ts';
import { type ListingRow, ListingTable } from '#studio/shell/listing-table.tsx';
import { routeHash } from '#studio/shell/router.ts';

const lookMilliseconds = 10_000;

type State = Health['parts'][number]['status'] | Health['providers'][number]['status'];

const stateMarks = {
  ok: { words: 'Works', icon: CircleCheck, colour: 'teal' },
  ready: { words: 'Works', icon: CircleCheck, colour: 'teal' },
  off: { words: 'Not in use', icon: Circle, colour: 'gray' },
  resting: { words: 'Rests after failures', icon: CircleAlert, colour: 'yellow' },
  failing: { words: 'Fails', icon: CircleAlert, colour: 'red' },
} as const satisfies Record<State, unknown>;

function StateMark({ state }: { readonly state: State }) {
  const { words, icon: Icon, colour } = stateMarks[state];
  return (
    <Group gap={8} wrap="nowrap">
      <Icon size={18} color={`var(--mantine-color-${colour}-5)`} aria-hidden="true" />
      <span>{words}</span>
    </Group>
  );
}

function partRow({ name, status, detail }: Health['parts'][number]): ListingRow {
  return { key: name, cells: [name, <StateMark key="state" state={status} />, detail] };
}

function providerRow({ id, model, status, because }: Health['providers'][number]): ListingRow {
  return { key: id, cells: [id, <StateMark key="state" state={status} />, model || '–', because] };
}

function pinRow({ levelId, title, cid, copies, repaired }: Storage['items'][number], pinners: number): ListingRow {
  const state = copies === 0 ? 'failing' : copies < pinners ? 'resting' : 'ok';
  return {
    key: `${levelId} ${cid}`,
    cells: [
      <Anchor key="level" href={routeHash({ page: 'level', levelId })}>
        {title}
      </Anchor>,
      <Code key="cid">{`${cid.slice(0, 12)}…${cid.slice(-6)}`}</Code>,
      <Group key="copies" gap={8} wrap="nowrap" justify="flex-end">
        <StateMark state={state} />
        <span className="tabular">{`${copies} of ${pinners}${repaired > 0 ? `, ${repaired} made again` : ''}`}</span>
      </Group>,
    ],
  };
}

function uptimeWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  return days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

/** What of this server works, who answers prompts, and how often everything published is kept. */
export function HealthPage() {
  const { data: health } = useQuery({
    queryKey: ['health'],
    queryFn: () => callApi('health'),
    refetchInterval: lookMilliseconds,
  });
  const { data: storage } = useQuery({
    queryKey: ['storage'],
    queryFn: () => callApi('storage'),
    refetchInterval: lookMilliseconds,
  });
  const checkedAt = storage?.checkedAt ?? null;
  return (
    <main className="content">
      <Group justify="space-between" align="flex-end" mb="lg">
        <Title order={1} size="h2">
          Health
        </Title>
        {health && (
          <Text className="soft" data-testid="health-status" data-status={health.status}>
            {health.status === 'ok' ? 'Everything works' : 'Something does not work'} · version {health.version} · up
            for {uptimeWords(health.uptimeSeconds)}
          </Text>
        )}
      </Group>
      <Stack gap="xl">
        <ListingTable
          title="This server"
          heads={['Part', 'Now', '']}
          rows={(health?.parts ?? []).map(partRow)}
          empty="Not known yet."
          testId="health-parts"
        />
        <ListingTable
          title="Who answers prompts and talks"
          heads={['Provider', 'Now', 'Model', '']}
          rows={(health?.providers ?? []).map(providerRow)}
          empty="Not known yet."
          testId="health-providers"
        />
        <ListingTable
          title="Published content"
          heads={['Level', 'Address', 'Copies']}
          rows={(storage?.items ?? []).map((item) => pinRow(item, storage?.pinners.length ?? 1))}
          empty="Nothing was published yet."
          testId="health-pins"
        />
        <Text size="sm" className="soft">
          {storage?.pinners.map(({ name, detail }) => `${name}: ${detail}`).join(' · ')}
          {checkedAt !== null && ` · looked at ${new Date(checkedAt).toLocaleTimeString()}`}
        </Text>
      </Stack>
    </main>
  );
}
