import { useEffect, useState } from 'react';
import { readDiagnostics, type Diagnostics } from '#client/diagnostics.ts';

/** Frame rate, draw calls and network state; F3 shows and hides it. */
export function DiagnosticsOverlay() {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<Diagnostics>(readDiagnostics);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.code !== 'F3') return;
      event.preventDefault();
      setOpen((before) => !before);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  useEffect(() => {
    if (!open) return;
    const handle = setInterval(() => setShown(readDiagnostics()), 500);
    return () => clearInterval(handle);
  }, [open]);
  if (!open) return null;
  const { position } = shown;
  return (
    <div className="diagnostics glass tabular">
      {shown.framesPerSecond} fps · {shown.drawCalls} draws · {(shown.triangles / 1000).toFixed(1)}k tris · tick{' '}
      {shown.tick} · {shown.connection} · {shown.corrections} corrections
      {position && ` · ${position.x.toFixed(1)} ${position.y.toFixed(1)} ${position.z.toFixed(1)}`}
    </div>
  );
}
