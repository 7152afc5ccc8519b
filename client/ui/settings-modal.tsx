import { Modal } from '@mantine/core';
import { useText } from '#client/text/use-text.tsx';
import { SettingsFields } from '#client/ui/settings-fields.tsx';

/** Settings on the start page. */
export function SettingsModal({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={text('settings.title')}
      closeButtonProps={{ 'aria-label': text('close') }}
    >
      <SettingsFields />
    </Modal>
  );
}
