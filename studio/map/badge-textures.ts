import type { MarkTone } from '#studio/map/map-marks.ts';

/** Side of a badge picture in pixels. */
export const badgePixels = 64;

const toneColours = {
  goal: '#f7b733',
  collect: '#ffd76a',
  danger: '#ee5d6c',
  person: '#4fc3f7',
  landmark: '#f4f1ea',
  plant: '#3c7a4e',
  scenery: '#545d7d',
  spawn: '#7ae582',
} as const satisfies Record<MarkTone, string>;

const darkInk = new Set<MarkTone>(['goal', 'collect', 'landmark', 'spawn', 'person']);

/** Draws an icon (SVG text) on a round badge in the colour of a tone. */
export async function drawBadge(svg: string, tone: MarkTone): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = badgePixels;
  canvas.height = badgePixels;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const middle = badgePixels / 2;
  context.fillStyle = 'rgb(8 10 26 / 55%)';
  circle(context, { middle: middle + 2, radius: middle - 4 });
  context.fillStyle = toneColours[tone];
  circle(context, { middle, radius: middle - 5 });
  context.lineWidth = 2.5;
  context.strokeStyle = tone === 'plant' || tone === 'scenery' ? 'rgb(255 255 255 / 25%)' : 'rgb(255 255 255 / 85%)';
  context.stroke();
  const image = new Image();
  const ink = darkInk.has(tone) ? '#1b2040' : '#ffffff';
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replaceAll('currentColor', ink))}`;
  await image.decode();
  const side = badgePixels * 0.54;
  context.drawImage(image, middle - side / 2, middle - side / 2, side, side);
  return canvas;
}

function circle(
  context: CanvasRenderingContext2D,
  { middle, radius }: { readonly middle: number; readonly radius: number },
): void {
  context.beginPath();
  context.arc(badgePixels / 2, middle, radius, 0, Math.PI * 2);
  context.fill();
}
