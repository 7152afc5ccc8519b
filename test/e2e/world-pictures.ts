import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { levelRecordSchema } from '#engine/protocol/api/shapes.ts';
import { invite } from '#test/e2e/people.ts';

const folder = fileURLToPath(new URL('../../assets/worlds/', import.meta.url));
const size = { widthPixels: 960, heightPixels: 540 };

/** Draws every starter world and writes its picture beside its file, as the lobby shows it. */
export async function pictureWorlds(browser: Browser, url: string): Promise<void> {
  const person = await invite(browser, { name: 'Robin', size: { width: 960, height: 540 } });
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json'))) {
    const answer: unknown = await (await fetch(`${url}/api/levels/world-${file.replace('.json', '')}`)).json();
    const { spec, seed } = levelRecordSchema.parse(answer);
    // Any page of the same address can hold the preview; this one is empty.
    await person.page.goto(`${url}/worlds/`);
    const picture = await takePicture(person.page, { load: { type: 'load', spec, seed, mode: 'orbit' }, size });
    await writeFile(`${folder}${file.replace('.json', '.webp')}`, Buffer.from(picture, 'base64'));
  }
  await person.context.close();
}

/** Shows a world in the preview, waits until it has settled, and gives the view as WebP in base64. */
function takePicture(page: Page, wish: { load: object; size: typeof size }): Promise<string> {
  return page.evaluate(async ({ load, size: wanted }) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
    const png = await new Promise<string>((resolve, reject) => {
      window.addEventListener('message', ({ data }: MessageEvent<Record<string, string>>) => {
        if (data['type'] === 'ready') frame.contentWindow?.postMessage(load, location.origin);
        if (data['type'] === 'failed') reject(new Error(data['message']));
        // The sky, the water and the shadows settle first.
        if (data['type'] === 'loaded')
          setTimeout(() => frame.contentWindow?.postMessage({ type: 'thumbnail', ...wanted }, location.origin), 8000);
        if (data['type'] === 'thumbnail') resolve(data['dataUrl'] ?? '');
      });
      frame.src = '/?preview=1';
      document.body.replaceChildren(frame);
    });
    const image = new Image();
    image.src = png;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.82).split(',')[1] ?? '';
  }, wish);
}
