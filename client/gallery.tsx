import { createRoot } from 'react-dom/client';
import { GalleryPage } from './gallery/gallery-page.tsx';

const host = document.getElementById('root');
if (host) createRoot(host).render(<GalleryPage query={new URLSearchParams(location.search)} />);
