import { Alert, Button, Code, CopyButton, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { Circle, CircleAlert, CircleCheck, CircleX, ExternalLink, Globe, RotateCcw } from 'lucide-react';
import type { Job } from '#engine/protocol/api/shapes.ts';
import { TransactionList } from '#studio/chain/transaction-list.tsx';
import { useDocument } from '#studio/document/store.ts';
import { labelOf } from '#studio/fields/describe-field.ts';
import { ListPanel } from '#studio/publish/list-panel.tsx';
import { MintPanel } from '#studio/publish/mint-panel.tsx';
import { cancelPublish, publishOpenLevel, usePublish } from '#studio/publish/publish-store.ts';
import { guarded } from '#studio/shell/tell.ts';

const stepIcons = {
  waiting: <Circle size={18} color="var(--mantine-color-dark-3)" />,
  running: <Loader size={18} />,
  done: <CircleCheck size={18} color="var(--mantine-color-teal-4)" />,
  failed: <CircleX size={18} color="var(--mantine-color-red-5)" />,
} as const satisfies Record<Job['steps'][number]['status'], unknown>;

function Steps({ job }: { readonly job: Job }) {
  return (
    <div role="log" aria-label="Publishing steps">
      {job.steps.map((step) => (
        <div key={step.name} className="step-row" data-testid="publish-step" data-status={step.status}>
          {stepIcons[step.status]}
          <span>
            {labelOf(step.name)}
            {step.text !== '' && <small>{step.text}</small>}
          </span>
        </div>
      ))}
    </div>
  );
}

function PublishJob() {
  const { job, preparing, problem } = usePublish();
  const failed = job?.status === 'failed' || problem !== null;
  const busy = preparing !== null || (job !== null && (job.status === 'queued' || job.status === 'running'));
  const trouble = problem ?? job?.error;
  return (
    <Stack gap="sm">
      <Text size="sm" className="soft">
        The level is checked, bundled with its proof and a picture, and pinned under an address that follows from its
        content. It does not change any more afterwards; later changes become a new draft.
      </Text>
      {job && <Steps job={job} />}
      {preparing !== null && (
        <Group gap={8} role="status">
          <Loader size="xs" />
          <Text size="sm">{preparing}</Text>
        </Group>
      )}
      {trouble && (
        <Alert color="red" icon={<CircleAlert size={18} />} title={trouble.message} data-testid="publish-problem">
          {trouble.fix}
        </Alert>
      )}
      {busy && job ? (
        <Button variant="default" onClick={() => guarded(cancelPublish)} data-testid="cancel-publish">
          Stop
        </Button>
      ) : (
        <Button
          leftSection={failed ? <RotateCcw size={17} /> : <Globe size={17} />}
          loading={busy}
          onClick={() => guarded(publishOpenLevel)}
          data-testid="publish"
        >
          {failed ? 'Try again' : 'Publish'}
        </Button>
      )}
    </Stack>
  );
}

function Published() {
  const record = useDocument(({ open }) => open?.record);
  if (!record?.publication) return null;
  const { packageCid } = record.publication;
  return (
    <Stack gap="xs" data-testid="published">
      <Group gap={8}>
        <CircleCheck size={20} color="var(--mantine-color-teal-4)" />
        <Text fw={600}>Published and pinned</Text>
      </Group>
      <CopyButton value={packageCid}>
        {({ copied, copy }) => (
          <Code
            block
            onClick={copy}
            style={{ cursor: 'copy', overflowWrap: 'anywhere', whiteSpace: 'normal' }}
            title="Copy the address of the content"
            data-testid="package-cid"
          >
            {copied ? 'Copied' : packageCid}
          </Code>
        )}
      </CopyButton>
      <Button
        component="a"
        href={`/?level=${record.id}`}
        target="_blank"
        variant="light"
        leftSection={<ExternalLink size={16} />}
        data-testid="play-link"
      >
        Play it with others
      </Button>
    </Stack>
  );
}

/** Right column, third tab: publish, mint, list. */
export function PublishPanel() {
  const record = useDocument(({ open }) => open?.record);
  if (!record) return null;
  return (
    <Stack gap="lg">
      <Title order={3} size="h5">
        {record.publication ? 'In the world' : 'Publish'}
      </Title>
      {record.publication ? <Published /> : <PublishJob />}
      {record.publication && record.tokenId === null && (
        <MintPanel levelId={record.id} remix={record.parents.length > 0} />
      )}
      {record.tokenId !== null && <ListPanel tokenId={record.tokenId} />}
      <TransactionList />
    </Stack>
  );
}
