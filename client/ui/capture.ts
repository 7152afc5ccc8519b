/** A picture that somebody waits for. */
interface CaptureRequest {
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly resolve: (dataUrl: string) => void;
}

let waiting: CaptureRequest[] = [];

/** Pictures of the world: asked for anywhere, taken right after a frame is drawn. */
export const captureRequests = {
  /** Asks for a PNG of the next frame, cut to the wanted shape, as a data URL. */
  take(size: { widthPixels: number; heightPixels: number }): Promise<string> {
    return new Promise((resolve) => waiting.push({ ...size, resolve }));
  },
  /** Answers everybody who waits from a canvas that was drawn in this task. */
  answer(source: HTMLCanvasElement): void {
    if (waiting.length === 0) return;
    const requests = waiting;
    waiting = [];
    for (const request of requests) request.resolve(cutPicture(source, request));
  },
};

function cutPicture(source: HTMLCanvasElement, size: { widthPixels: number; heightPixels: number }): string {
  const picture = document.createElement('canvas');
  picture.width = size.widthPixels;
  picture.height = size.heightPixels;
  const scale = Math.max(size.widthPixels / source.width, size.heightPixels / source.height);
  const width = size.widthPixels / scale;
  const height = size.heightPixels / scale;
  const context = picture.getContext('2d');
  if (context !== null) {
    context.imageSmoothingQuality = 'high';
    context.drawImage(
      source,
      (source.width - width) / 2,
      (source.height - height) / 2,
      width,
      height,
      0,
      0,
      picture.width,
      picture.height,
    );
  }
  return picture.toDataURL('image/png');
}
