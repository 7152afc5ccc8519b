import { Button, SegmentedControl, Slider, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { actionKinds, defaultBindings, nameOfKey, rebind, type ActionKind } from '#client/input/bindings.ts';
import { languages, type Language } from '#client/text/fill.ts';
import { useText } from '#client/text/use-text.tsx';
import { changeSettings, useSettings, type Settings } from '#client/ui/settings-store.ts';

/** All settings of this browser as fields. */
export function SettingsFields() {
  const text = useText();
  const settings = useSettings();
  return (
    <div className="settings">
      <section>
        <h3>{text('settings.language')}</h3>
        <SegmentedControl
          fullWidth
          value={settings.language}
          onChange={(value) => changeSettings({ language: value as Language })}
          data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        />
      </section>
      <section>
        <h3>{text('settings.quality')}</h3>
        <SegmentedControl
          fullWidth
          value={settings.quality}
          onChange={(value) => changeSettings({ quality: value as Settings['quality'] })}
          data={(['auto', 'low', 'medium', 'high'] as const).map((value) => ({
            value,
            label: text(`settings.quality.${value}`),
          }))}
        />
      </section>
      <section>
        <h3>{text('settings.volume')}</h3>
        <Slider
          aria-label={text('settings.volume')}
          value={Math.round(settings.volume * 100)}
          onChange={(value) => changeSettings({ volume: value / 100 })}
          label={(value) => `${value} %`}
        />
      </section>
      <section>
        <h3>{text('settings.scale')}</h3>
        <Slider
          aria-label={text('settings.scale')}
          min={80}
          max={160}
          step={10}
          value={Math.round(settings.uiScale * 100)}
          onChangeEnd={(value) => changeSettings({ uiScale: value / 100 })}
          label={(value) => `${value} %`}
        />
      </section>
      <Switch
        label={text('settings.motion')}
        description={text('settings.motion.hint')}
        checked={settings.reducedMotion}
        onChange={(event) => changeSettings({ reducedMotion: event.currentTarget.checked })}
      />
      <KeyFields />
    </div>
  );
}

function KeyFields() {
  const text = useText();
  const bindings = useSettings((settings) => settings.bindings);
  const [waiting, setWaiting] = useState<ActionKind | null>(null);
  useEffect(() => {
    if (waiting === null) return;
    const action = waiting;
    function onKeyDown(event: KeyboardEvent): void {
      event.preventDefault();
      event.stopPropagation();
      if (event.code !== 'Escape') {
        changeSettings({ bindings: rebind(useSettings.getState().bindings, { action, code: event.code }) });
      }
      setWaiting(null);
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [waiting]);
  return (
    <section>
      <h3>{text('settings.keys')}</h3>
      <span className="small soft">{text('settings.keys.hint')}</span>
      <div className="keys">
        {actionKinds.map((action) => (
          <KeyRow
            key={action}
            label={text(`key.${action}`)}
            value={waiting === action ? text('settings.keys.press') : bindings[action].map(nameOfKey).join(' / ')}
            onPick={() => setWaiting(action)}
          />
        ))}
      </div>
      <Button variant="subtle" color="gray.3" onClick={() => changeSettings({ bindings: defaultBindings })}>
        {text('settings.keys.reset')}
      </Button>
    </section>
  );
}

function KeyRow({ label, value, onPick }: { label: string; value: string; onPick: () => void }) {
  return (
    <>
      <span>{label}</span>
      <Button variant="default" size="xs" miw={104} aria-label={`${label}: ${value}`} onClick={onPick}>
        {value === '' ? '…' : value}
      </Button>
    </>
  );
}
