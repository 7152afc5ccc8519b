/** Seconds as "m:ss". */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Clothes colour of a player or character as CSS. */
export function hueColour(hue: number): string {
  return `hsl(${hue} 62% 66%)`;
}
