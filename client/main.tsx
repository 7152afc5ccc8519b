import { createRoot } from 'react-dom/client';
import { App } from '#client/app.tsx';
import { installDiagnostics } from '#client/diagnostics.ts';
import '#client/ui/styles.ts';

installDiagnostics();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
