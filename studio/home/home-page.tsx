import { Button, Group, Loader, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reportError } from '#engine/errors.ts';
import { startProject } from '#studio/conversation/ask.ts';
import { examplePrompts } from '#studio/home/example-prompts.ts';
import { Landscape } from '#studio/home/landscape.tsx';
import { LevelCard } from '#studio/home/level-card.tsx';
import { PromptBox } from '#studio/home/prompt-box.tsx';
import { worldColours } from '#studio/home/world-colours.ts';
import { callApi } from '#studio/session/api.ts';
import { useSession } from '#studio/session/session.ts';
import { goTo } from '#studio/shell/router.ts';
import { tellError } from '#studio/shell/tell.ts';

function Projects() {
  const playerId = useSession(({ session }) => session?.player.id);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['own-levels', playerId],
    queryFn: () => callApi('listOwnLevels'),
    enabled: playerId !== undefined,
  });
  if (playerId === undefined || data?.levels.length === 0) {
    return (
      <Text className="soft" ta="center" py="xl" data-testid="no-projects">
        Your worlds will stand here. Start with one sentence above, or take an example and press Build.
      </Text>
    );
  }
  if (error) {
    const { message, fix } = reportError(error);
    return (
      <Group justify="center" py="xl">
        <Text className="soft">
          {message} {fix}
        </Text>
        <Button variant="light" onClick={() => void refetch()}>
          Try again
        </Button>
      </Group>
    );
  }
  return (
    <section aria-label="Your worlds">
      <Title order={2} size="h4" mb="md">
        Your worlds
      </Title>
      <div className="card-grid">
        {isPending
          ? [0, 1, 2].map((index) => <Skeleton key={index} height={230} radius={16} />)
          : data.levels.map((level) => <LevelCard key={level.id} level={level} />)}
      </div>
    </section>
  );
}

/** Start page: say a world, or open one. */
export function HomePage() {
  const [step, setStep] = useState<string | null>(null);
  const send = async (prompt: string): Promise<boolean> => {
    setStep('Getting ready');
    try {
      const levelId = await startProject(prompt, setStep);
      if (levelId === null) return false;
      goTo({ page: 'level', levelId });
      return true;
    } catch (error) {
      tellError(error);
      return false;
    } finally {
      setStep(null);
    }
  };
  return (
    <main>
      <div className="hero">
        <Landscape className="hero-scene" seed="worldloom" moon={1095} {...worldColours('forest', 'dusk')} />
        <div className="hero-inner">
          <h1>Say a world. Watch it stand.</h1>
          <p>
            One sentence becomes a level that a bot proves can be won. Change it with words, publish it, and be paid
            when others build on it.
          </p>
          <div className="glass prompt-box">
            <PromptBox
              placeholder="Describe a place, what happens there, and how to win"
              sendLabel="Build"
              testId="prompt"
              examples={examplePrompts}
              busy={step}
              send={send}
            />
          </div>
          {step !== null && (
            <Group justify="center" gap="sm" mt="md" role="status">
              <Loader size="xs" color="white" />
              <Text size="sm" fw={550}>
                {step}…
              </Text>
            </Group>
          )}
        </div>
      </div>
      <div className="content">
        <Projects />
      </div>
    </main>
  );
}
