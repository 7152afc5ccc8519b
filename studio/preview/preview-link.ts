import { ProviderError } from '#engine/errors.ts';
import { type FromPreview, fromPreviewSchema, previewParameter, type ToPreview } from '#engine/protocol/preview.ts';

/** Address of the game page as a preview. */
export const previewAddress = `/?${previewParameter}=1`;

const thumbnailSize = { widthPixels: 800, heightPixels: 600 };
const thumbnailMilliseconds = 20_000;

/** The line between the studio and the game page in its iframe. */
export interface PreviewLink {
  /** Sends a message; a "load" that comes before the page is ready waits, and is sent again if the page reloads. */
  send(message: ToPreview): void;
  /** A PNG of the current view as a data URL. Rejects with ProviderError `preview.silent` when none comes. */
  takeThumbnail(): Promise<string>;
  close(): void;
}

/** Opens the line to an iframe; `hear` gets every well-formed message that it sends. Listen before the frame gets its address. */
export function openPreviewLink(frame: HTMLIFrameElement, hear: (message: FromPreview) => void): PreviewLink {
  let ready = false;
  let lastLoad: ToPreview | null = null;
  let takers: ((dataUrl: string) => void)[] = [];
  const post = (message: ToPreview) => frame.contentWindow?.postMessage(message, location.origin);
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.origin !== location.origin || event.source !== frame.contentWindow) return;
    const { data: message } = fromPreviewSchema.safeParse(event.data);
    if (!message) return;
    if (message.type === 'ready') {
      ready = true;
      if (lastLoad) post(lastLoad);
    }
    if (message.type === 'thumbnail') {
      for (const take of takers) take(message.dataUrl);
      takers = [];
    }
    hear(message);
  };
  addEventListener('message', onMessage);
  return {
    send(message) {
      if (message.type === 'load') lastLoad = message;
      if (ready) post(message);
    },
    takeThumbnail: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(
            new ProviderError('The 3D view did not give a picture.', {
              code: 'preview.silent',
              fix: 'Open the World tab, wait until the level stands there, and try again.',
            }),
          );
        }, thumbnailMilliseconds);
        takers.push((dataUrl) => {
          clearTimeout(timer);
          resolve(dataUrl);
        });
        if (ready) post({ type: 'thumbnail', ...thumbnailSize });
      }),
    close() {
      removeEventListener('message', onMessage);
      takers = [];
    },
  };
}
