import { createRoot } from 'react-dom/client';
import { App } from '#client/app.tsx';
import { installDiagnostics } from '#client/diagnostics.ts';
import '#client/ui/styles.ts';

const reloadKey = 'worldloom.reloaded';

/** A page that was open during an update asks for code that is gone: load the new page, but not again and again. */
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem(reloadKey) ?? 0);
  if (performance.timeOrigin - last < 10_000) return;
  event.preventDefault();
  sessionStorage.setItem(reloadKey, String(performance.timeOrigin));
  location.reload();
});

installDiagnostics();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
