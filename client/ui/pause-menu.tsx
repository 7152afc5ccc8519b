import { Button, Modal } from '@mantine/core';
import { useText } from '#client/text/use-text.tsx';
import { SettingsFields } from '#client/ui/settings-fields.tsx';
import { useVisit } from '#client/ui/use-visit.ts';

/** The menu inside a world: back, start again, leave, settings. */
export function PauseMenu({ onClose, onLeave }: { onClose: () => void; onLeave: () => void }) {
  const text = useText();
  const visit = useVisit();
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={text('menu.title')}
      closeButtonProps={{ 'aria-label': text('close') }}
    >
      <div className="settings">
        <div className="stack">
          <Button size="md" onClick={onClose}>
            {text('menu.resume')}
          </Button>
          <Button
            size="md"
            variant="default"
            onClick={() => {
              visit.restart();
              onClose();
            }}
          >
            {text('menu.restart')}
          </Button>
          <Button size="md" variant="default" onClick={onLeave}>
            {text('menu.leave')}
          </Button>
        </div>
        <SettingsFields />
      </div>
    </Modal>
  );
}
