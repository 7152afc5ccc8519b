import { Button, Modal, NumberInput, SegmentedControl, Select, Slider, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Trophy } from 'lucide-react';
import { useState } from 'react';
import { callTournament, describeRules, type prizeSplits } from '#studio/chain/call-tournament.ts';
import { useAct } from '#studio/market/act.ts';
import { callApi } from '#studio/session/api.ts';

type Split = keyof typeof prizeSplits;

const splits: readonly { readonly value: Split; readonly label: string }[] = [
  { value: 'winner', label: 'Winner takes all' },
  { value: 'podium', label: '60 · 30 · 10' },
];

/** Calls a tournament in a minted level: what it costs to enter, how long it lasts, who gets what. */
export function TournamentForm({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { data } = useQuery({ queryKey: ['market'], queryFn: () => callApi('market'), enabled: opened });
  const [chosen, setChosen] = useState<string | null>(null);
  const [entryCredits, setEntryCredits] = useState('5');
  const [hours, setHours] = useState<string | number>(24);
  const [split, setSplit] = useState<Split>('podium');
  const [makersPercent, setMakersPercent] = useState(10);
  const { busy, act } = useAct();
  const items = data?.items ?? [];
  const item = items.find(({ tokenId }) => tokenId === chosen) ?? items[0];
  const call = async (tokenId: string, title: string) => {
    await callTournament({ tokenId, title, entryCredits, hours: Number(hours), split, makersPercent });
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Call a tournament">
      {data && !item && <Text className="soft">A tournament is played in a minted level, and none is minted yet.</Text>}
      {item && (
        <Stack gap="md">
          <Select
            label="Level"
            data={items.map(({ tokenId, title }) => ({ value: tokenId, label: `${title} #${tokenId}` }))}
            value={item.tokenId}
            onChange={setChosen}
            allowDeselect={false}
            searchable
          />
          <TextInput
            label="Entry, in credits"
            value={entryCredits}
            onChange={(event) => setEntryCredits(event.currentTarget.value)}
            inputMode="decimal"
            data-testid="tournament-entry"
          />
          <NumberInput
            label="Lasts, in hours"
            value={hours}
            onChange={setHours}
            min={0.1}
            max={720}
            data-testid="tournament-hours"
          />
          <SegmentedControl
            aria-label="Prizes"
            data={[...splits]}
            value={split}
            onChange={(value) => setSplit(value as Split)}
            fullWidth
          />
          <div>
            <Text size="sm" mb={4}>
              {makersPercent} % of the pot goes to those who made the level
            </Text>
            <Slider
              value={makersPercent}
              onChange={setMakersPercent}
              min={0}
              max={50}
              aria-label="Part of the makers"
            />
          </div>
          <Text size="sm" className="soft">
            {describeRules({ title: item.title, hours: Number(hours) })} If nobody wins, everybody gets the entry back.
          </Text>
          <Button
            leftSection={<Trophy size={17} />}
            loading={busy}
            onClick={() => void act('The tournament is open', () => call(item.tokenId, item.title))}
            data-testid="call-tournament"
          >
            Call it
          </Button>
        </Stack>
      )}
    </Modal>
  );
}
