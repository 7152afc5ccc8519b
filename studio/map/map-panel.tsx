import { ActionIcon, Loader, Tooltip } from '@mantine/core';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { runCommand, useDocument } from '#studio/document/store.ts';
import { lookIcons, markIcons } from '#studio/map/look-icons.ts';
import { mapMarks } from '#studio/map/map-marks.ts';
import type { MapHandle } from '#studio/map/open-map.ts';
import { guarded, tellError } from '#studio/shell/tell.ts';
import { useLevel } from '#studio/workshop/level-store.ts';
import { select, useWorkshop } from '#studio/workshop/workshop-store.ts';

/** The icons as SVG in the page: the map's badges are drawn from them. */
function IconSource() {
  return (
    <div className="map-icons" aria-hidden="true">
      {Object.entries({ ...lookIcons, ...markIcons }).map(([look, Icon]) => (
        <Icon key={look} data-look={look} size={48} strokeWidth={2.2} />
      ))}
    </div>
  );
}

function readIcons(root: HTMLElement): Record<string, string> {
  return Object.fromEntries(
    [...root.querySelectorAll<SVGElement>('[data-look]')].map((icon) => [icon.dataset['look'] ?? '', icon.outerHTML]),
  );
}

/** The level from above: select, and drag a group to another part. */
export function MapPanel() {
  const root = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapHandle | null>(null);
  const [hint, setHint] = useState<string | null>(null);
  const level = useLevel((state) => state.level);
  const spec = useLevel((state) => state.content?.spec);
  const group = useWorkshop(({ selection }) => selection?.group ?? null);
  useEffect(() => {
    let closed = false;
    let opened: MapHandle | null = null;
    import('#studio/map/open-map.ts').then(({ openMap }) => {
      if (closed || !host.current) return;
      opened = openMap(host.current, {
        onSelect: (mark) => select(mark && mark.group !== 'spawn' ? { group: mark.group, entity: mark.id } : null),
        onMove: (id, region) => guarded(() => useDocument.getState().open && runCommand('move-thing', { id, region })),
        onHint: setHint,
      });
      setMap(opened);
    }, tellError);
    return () => {
      closed = true;
      opened?.close();
    };
  }, []);
  useEffect(() => {
    if (map && level && spec && root.current)
      map.scene.show({ level, marks: mapMarks(level, spec), icons: readIcons(root.current) });
  }, [map, level, spec]);
  useEffect(() => map?.scene.mark(group), [map, group]);
  const tools = [
    { label: 'Zoom in', icon: Plus, run: () => map?.scene.zoomBy(1.35) },
    { label: 'Zoom out', icon: Minus, run: () => map?.scene.zoomBy(0.74) },
    { label: 'Show all', icon: Maximize, run: () => map?.scene.fit() },
  ];
  return (
    <div ref={root} data-testid="map">
      <IconSource />
      <div ref={host} className="map-host" style={{ position: 'absolute', inset: 0 }} />
      {!map && (
        <div className="veil" style={{ position: 'absolute', inset: 0 }}>
          <Loader size="sm" />
        </div>
      )}
      <div className="glass map-hint" style={{ position: 'absolute', left: 12, top: 12 }} role="status">
        {hint ?? 'Drag the ground to look around, drag an icon to move its group'}
      </div>
      <div style={{ position: 'absolute', right: 12, bottom: 12, display: 'flex', gap: 6 }}>
        {tools.map(({ label, icon: Icon, run }) => (
          <Tooltip key={label} label={label}>
            <ActionIcon size={40} variant="default" onClick={run} aria-label={label}>
              <Icon size={18} />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}
