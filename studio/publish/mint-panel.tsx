import { Button, NumberInput, Slider, Stack, Text, Title } from '@mantine/core';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { withoutContent, useDocument } from '#studio/document/store.ts';
import { ppbFromPercent } from '#studio/money.ts';
import { queryClient } from '#studio/session/api.ts';
import { tell, tellError } from '#studio/shell/tell.ts';

const mostCopies = 10_000;
const mostPercent = 10;

/** Makes copies of a published level that can be owned. */
export function MintPanel({ levelId, remix }: { readonly levelId: string; readonly remix: boolean }) {
  const [copies, setCopies] = useState<string | number>(10);
  const [percent, setPercent] = useState(5);
  const [busy, setBusy] = useState(false);
  const count = typeof copies === 'number' ? copies : 0;
  const mint = async () => {
    setBusy(true);
    try {
      const { mintLevel } = await import('#studio/chain/mint-level.ts');
      const record = await mintLevel({ levelId, copies: count, ratePpb: ppbFromPercent(percent) });
      useDocument.getState().updateRecord(withoutContent(record));
      await queryClient.invalidateQueries();
      tell('Minted', `${count} ${count === 1 ? 'copy is' : 'copies are'} yours.`);
    } catch (error) {
      tellError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap="sm">
      <Title order={4} size="h5">
        Mint it
      </Title>
      <NumberInput
        label="Copies"
        value={copies}
        onChange={setCopies}
        min={1}
        max={mostCopies}
        allowDecimal={false}
        clampBehavior="strict"
        data-testid="mint-copies"
      />
      <div>
        <Text size="sm" mb={4} className="tabular">
          Your share of every remix: {percent} %
        </Text>
        <Slider
          value={percent}
          onChange={setPercent}
          min={0}
          max={mostPercent}
          step={0.5}
          label={null}
          thumbLabel="Your share of every remix in percent"
          data-testid="mint-royalty"
        />
      </div>
      <Text size="sm" className="soft">
        {percent === 0
          ? 'Others may remix it and pay you nothing.'
          : `When a remix of it earns 100 credits, ${percent} come to you, however many remixes lie between.`}
        {remix ? ' What its own parents asked for goes to them first.' : ''} The share cannot be changed later.
      </Text>
      <Button
        leftSection={<Stamp size={17} />}
        onClick={() => void mint()}
        loading={busy}
        disabled={count < 1}
        data-testid="mint"
      >
        Mint {count} {count === 1 ? 'copy' : 'copies'}
      </Button>
    </Stack>
  );
}
