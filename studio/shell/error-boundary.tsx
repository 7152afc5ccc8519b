import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { reportError } from '#engine/errors.ts';

/** Shows what broke on a page instead of a blank one; the document itself is kept in the browser. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly problem: string | null }> {
  override state = { problem: null };

  static getDerivedStateFromError(error: unknown) {
    return { problem: reportError(error).message };
  }

  override render(): ReactNode {
    if (this.state.problem === null) return this.props.children;
    return (
      <Center mih="60vh" p="lg">
        <Stack align="center" className="glass" p="xl" maw={460} ta="center">
          <Title order={2} size="h3">
            This page stopped
          </Title>
          <Text className="soft">{this.state.problem} Your level is kept in this browser and on the server.</Text>
          <Button onClick={() => location.reload()}>Reload</Button>
        </Stack>
      </Center>
    );
  }
}
