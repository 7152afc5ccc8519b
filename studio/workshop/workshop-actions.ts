import { pickSeed } from '#studio/conversation/ask.ts';
import { saveNow } from '#studio/document/autosave.ts';
import { commands } from '#studio/document/commands/index.ts';
import { type CommandName, runCommand, useDocument } from '#studio/document/store.ts';
import { previewIn } from '#studio/preview/preview-panel.tsx';
import { publishOpenLevel } from '#studio/publish/publish-store.ts';
import type { ActionGroup, StudioAction } from '#studio/shell/actions.ts';
import { verifyOpenLevel } from '#studio/verify/verification-store.ts';
import { select, showSide, showTab, useWorkshop } from '#studio/workshop/workshop-store.ts';

function focusOn(testId: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.focus());
}

function showDetails(focus: string): void {
  select(null);
  showSide('details');
  focusOn(focus);
}

/** How each document command is begun from the palette. */
const beginnings = {
  plan: () => useWorkshop.setState({ column: 'talk' }),
  'chat-edit': () => {
    useWorkshop.setState({ column: 'talk' });
    focusOn('edit-input');
  },
  'set-field': () => showDetails('field-title'),
  'move-thing': () => showTab('map'),
  'add-thing': () => showDetails('add-thing'),
  'remove-thing': () => showSide('details'),
  'pin-thing': () => showSide('details'),
  'place-anew': () => showSide('details'),
  rename: () => showDetails('field-title'),
  'another-layout': () => runCommand('another-layout', { seed: pickSeed() }),
  'apply-fix': () => showSide('proof'),
} as const satisfies Record<CommandName, () => unknown>;

const { undo, redo } = useDocument.getState();

const general: readonly StudioAction[] = [
  { id: 'undo', label: 'Undo', description: 'Take the last change back', keys: 'Ctrl+Z', hotkey: 'mod+Z', run: undo },
  { id: 'redo', label: 'Redo', description: 'Make it again', keys: 'Ctrl+Shift+Z', hotkey: 'mod+shift+Z', run: redo },
  {
    id: 'save',
    label: 'Save now',
    description: 'Saving happens by itself too',
    keys: 'Ctrl+S',
    hotkey: 'mod+S',
    everywhere: true,
    run: saveNow,
  },
  {
    id: 'verify',
    label: 'Let the bot play',
    description: 'Proves that the level can be won',
    run: () => [showSide('proof'), verifyOpenLevel()],
  },
  {
    id: 'play-here',
    label: 'Play it yourself',
    description: 'Takes over the controls in the 3D view',
    run: () => [showTab('world'), previewIn('play')],
  },
  {
    id: 'cutscene',
    label: 'Watch the opening',
    description: 'Plays the start cutscene',
    run: () => [showTab('world'), previewIn('cutscene')],
  },
  {
    id: 'publish',
    label: 'Publish',
    description: 'Check, bundle and pin',
    run: () => [showSide('publish'), publishOpenLevel()],
  },
  { id: 'show-world', label: 'Show the world in 3D', description: '', run: () => showTab('world') },
  { id: 'show-map', label: 'Show the map', description: '', run: () => showTab('map') },
  { id: 'show-story', label: 'Show the story', description: '', run: () => showTab('story') },
];

/** Everything that can be done in the workshop. */
export const workshopActions: readonly ActionGroup[] = [
  { group: 'Level', actions: general },
  {
    group: 'Change',
    actions: commands.map(({ name, title, description }) => ({
      id: name,
      label: title,
      description,
      run: beginnings[name],
    })),
  },
];
