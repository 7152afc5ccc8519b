import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/bricolage-grotesque/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '#studio/shell/studio.css';
import { createRoot } from 'react-dom/client';
import { App } from '#studio/app.tsx';
import { reloadOnNewVersion } from '#studio/shell/reload-on-new-version.ts';
import { BugError } from '#engine/errors.ts';

reloadOnNewVersion();
const root = document.querySelector('#root');
if (!root)
  throw new BugError('The page has no place for the studio.', { code: 'bug.no-root', fix: 'Reload the page.' });
createRoot(root).render(<App />);
