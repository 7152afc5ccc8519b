import { Alert, Badge, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { BadgeCheck, CircleAlert, Film, Gamepad2, MonitorCheck, ShieldCheck, TriangleAlert } from 'lucide-react';
import { ticksPerSecond } from '#engine/sim/types.ts';
import { runCommand, useDocument } from '#studio/document/store.ts';
import { previewIn } from '#studio/preview/preview-panel.tsx';
import { markInPreview, replayInPreview, showInPreview } from '#studio/preview/preview-store.ts';
import { guarded } from '#studio/shell/tell.ts';
import { useVerification, type VerifyAnswer, verifyOpenLevel } from '#studio/verify/verification-store.ts';
import { showTab } from '#studio/workshop/workshop-store.ts';

type Certificate = NonNullable<VerifyAnswer['certificate']>;
type FindingItem = VerifyAnswer['findings'][number];

/** How hard a level is, in words. */
export function difficultyWords(estimate: number): string {
  if (estimate < 0.2) return 'gentle';
  if (estimate < 0.45) return 'easy';
  if (estimate < 0.7) return 'demanding';
  return 'hard';
}

function watch(certificate: Certificate): void {
  const content = useDocument.getState().open?.history.content;
  if (!content) return;
  showTab('world');
  showInPreview(content, 'orbit');
  replayInPreview(certificate);
}

function CertificateCard({ certificate }: { readonly certificate: Certificate }) {
  const proof = useVerification((state) => state.proof);
  return (
    <Stack gap="xs" className="plan-card" style={{ display: 'flex' }} data-testid="certificate">
      <Group gap="xs">
        <BadgeCheck size={22} color="var(--mantine-color-teal-4)" />
        <Text fw={600} c="white">
          The bot won it
        </Text>
      </Group>
      <dl className="facts tabular">
        <dt>Time</dt>
        <dd>{(certificate.tickCount / ticksPerSecond).toFixed(1)} s</dd>
        <dt>Ticks</dt>
        <dd>{certificate.tickCount.toLocaleString('en')}</dd>
        <dt>Difficulty</dt>
        <dd>{difficultyWords(certificate.difficultyEstimate)}</dd>
        <dt>End state</dt>
        <dd title={certificate.finalStateHash}>{certificate.finalStateHash.slice(0, 12)}…</dd>
      </dl>
      {proof === null && (
        <Group gap={8}>
          <Loader size="xs" />
          <Text size="sm">Running the same inputs in your browser</Text>
        </Group>
      )}
      {proof && (
        <Group gap={8} wrap="nowrap" data-testid="browser-proof" data-holds={proof.holds}>
          {proof.holds ? (
            <MonitorCheck size={18} style={{ flexShrink: 0 }} color="var(--mantine-color-teal-4)" />
          ) : (
            <TriangleAlert size={18} style={{ flexShrink: 0 }} color="var(--mantine-color-orange-4)" />
          )}
          <Text size="sm">
            {proof.holds
              ? `Proved in your browser too, in ${Math.round(proof.milliseconds)} ms`
              : `Your browser came to another end: ${proof.because}`}
          </Text>
        </Group>
      )}
      <Button
        variant="light"
        size="sm"
        leftSection={<Film size={16} />}
        onClick={() => watch(certificate)}
        data-testid="watch-replay"
      >
        Watch the bot
      </Button>
    </Stack>
  );
}

function FindingCard({ finding }: { readonly finding: FindingItem }) {
  const { severity, message, fix, patch, at } = finding;
  return (
    <Alert
      color={severity === 'error' ? 'red' : severity === 'warning' ? 'orange' : 'blue'}
      icon={<CircleAlert size={18} />}
      py={10}
      title={message}
      data-testid="finding"
    >
      <Text size="sm">{fix}</Text>
      <Group gap="xs" mt={patch || at ? 8 : 0}>
        {patch && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => guarded(() => runCommand('apply-fix', { label: fix, patch: patch as never }))}
            data-testid="apply-fix"
          >
            Fix it
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function Outcome() {
  const { answer, problem, running, content } = useVerification();
  const current = useDocument(({ open }) => open?.history.content);
  if (problem) {
    return (
      <Alert color="orange" icon={<TriangleAlert size={18} />} title="The bot could not play">
        {problem}
      </Alert>
    );
  }
  if (!answer) return running ? <Text size="sm">The bot looks for a way to win …</Text> : null;
  return (
    <Stack gap="sm">
      {content !== current && (
        <Badge color="orange" variant="light" tt="none" size="lg">
          Changed since: verify again
        </Badge>
      )}
      {answer.repaired && (
        <Alert color="blue" py={8} title="Repaired so that it can be won; undo brings the old plan back" />
      )}
      {answer.certificate ? (
        <CertificateCard certificate={answer.certificate} />
      ) : (
        <Alert
          color="red"
          icon={<CircleAlert size={18} />}
          title="The bot found no way to win"
          data-testid="no-certificate"
        />
      )}
      {answer.findings.map((finding) => (
        <FindingCard key={`${finding.code}-${finding.message}`} finding={finding} />
      ))}
    </Stack>
  );
}

/** Right column, second tab: does it work, and how does it play. */
export function ProofPanel() {
  const running = useVerification((state) => state.running);
  const play = () => {
    markInPreview(null);
    showTab('world');
    previewIn('play');
  };
  return (
    <Stack gap="md">
      <div>
        <Title order={3} size="h5" mb={4}>
          Can it be won?
        </Title>
        <Text size="sm" className="soft">
          A bot plays with the same controls as people. Its inputs are the proof: anybody can run them again.
        </Text>
      </div>
      <Button
        leftSection={<ShieldCheck size={18} />}
        loading={running}
        onClick={() => guarded(verifyOpenLevel)}
        data-testid="verify"
      >
        Let the bot play
      </Button>
      <Outcome />
      <Button variant="default" leftSection={<Gamepad2 size={18} />} onClick={play} data-testid="playtest">
        Play it yourself
      </Button>
    </Stack>
  );
}
