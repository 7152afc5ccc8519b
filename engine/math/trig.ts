/** Half, one and two times pi. */
export const pi = 3.141592653589793;
const twoPi = 6.283185307179586;
const halfPi = 1.5707963267948966;

/** Sine of an angle in radians; only + - * / and floor, so that every machine gives the same bits (error below 1e-11). */
export function sin(radians: number): number {
  let turn = radians - Math.floor(radians / twoPi + 0.5) * twoPi;
  if (turn > halfPi) turn = pi - turn;
  else if (turn < -halfPi) turn = -pi - turn;
  const square = turn * turn;
  // Taylor series in Horner form; after folding into a quarter turn 9 terms are enough.
  let sum = 1 - square / 272;
  sum = 1 - (square / 210) * sum;
  sum = 1 - (square / 156) * sum;
  sum = 1 - (square / 110) * sum;
  sum = 1 - (square / 72) * sum;
  sum = 1 - (square / 42) * sum;
  sum = 1 - (square / 20) * sum;
  sum = 1 - (square / 6) * sum;
  return turn * sum;
}

/** Cosine of an angle in radians, same bits everywhere. */
export function cos(radians: number): number {
  return sin(radians + halfPi);
}

/** Angle of the point (x, y) in radians, -pi..pi, like Math.atan2 but with the same bits everywhere (error below 1e-11). */
export function atan2(y: number, x: number): number {
  if (x === 0 && y === 0) return 0;
  const steep = Math.abs(y) > Math.abs(x);
  const ratio = steep ? Math.abs(x) / Math.abs(y) : Math.abs(y) / Math.abs(x);
  let angle = atanOfUnit(ratio);
  if (steep) angle = halfPi - angle;
  if (x < 0) angle = pi - angle;
  return y < 0 ? -angle : angle;
}

function atanOfUnit(ratio: number): number {
  const once = ratio / (1 + Math.sqrt(1 + ratio * ratio));
  const twice = once / (1 + Math.sqrt(1 + once * once));
  const square = twice * twice;
  let sum = 1 / 15 - square / 17;
  sum = 1 / 13 - square * sum;
  sum = 1 / 11 - square * sum;
  sum = 1 / 9 - square * sum;
  sum = 1 / 7 - square * sum;
  sum = 1 / 5 - square * sum;
  sum = 1 / 3 - square * sum;
  return 4 * twice * (1 - square * sum);
}

/** Length of the horizontal vector (x, z) in the unit of its parts. */
export function hypot2(x: number, z: number): number {
  return Math.sqrt(x * x + z * z);
}

/** Turns a heading of 0..65535 per full turn into radians. */
export function headingToRadians(yaw65536: number): number {
  return (yaw65536 * twoPi) / 65536;
}

/** Turns radians into the nearest heading of 0..65535 per full turn. */
export function radiansToHeading(radians: number): number {
  return Math.floor((radians * 65536) / twoPi + 0.5) & 65535;
}
