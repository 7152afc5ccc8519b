/** How much the machine can carry, from least to most. */
export const qualityTiers = ['software', 'phone', 'desktop', 'high'] as const;
export type QualityTier = (typeof qualityTiers)[number];

/** Everything that a tier decides; plain numbers, so that tests can compare budgets. */
export interface Quality {
  readonly tier: QualityTier;
  /** Ceiling of device pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** Side of the shadow map in texels; 0 draws no shadows. */
  readonly shadowTexels: number;
  /** Half width of the square round the camera target that has shadows. */
  readonly shadowReachMetres: number;
  /** Bloom, grading and anti-aliasing as passes after the scene. */
  readonly post: boolean;
  readonly ambientOcclusion: boolean;
  readonly modelDetail: 'low' | 'full';
  /** Tufts of grass round the eye. */
  readonly grassTufts: number;
  readonly grassReachMetres: number;
  readonly particles: number;
  /** Bodies drawn at most, nearest first. */
  readonly bodies: number;
  readonly nameTags: number;
  readonly farMetres: number;
}

const tiers = {
  software: {
    pixelRatio: 1,
    shadowTexels: 1024,
    shadowReachMetres: 17,
    post: false,
    ambientOcclusion: false,
    modelDetail: 'low',
    grassTufts: 1100,
    grassReachMetres: 13,
    particles: 160,
    bodies: 8,
    nameTags: 6,
    farMetres: 420,
  },
  phone: {
    pixelRatio: 1.75,
    shadowTexels: 1024,
    shadowReachMetres: 14,
    post: false,
    ambientOcclusion: false,
    modelDetail: 'low',
    grassTufts: 1150,
    grassReachMetres: 13,
    particles: 220,
    bodies: 10,
    nameTags: 8,
    farMetres: 420,
  },
  desktop: {
    pixelRatio: 1.5,
    shadowTexels: 2048,
    shadowReachMetres: 38,
    post: true,
    ambientOcclusion: false,
    modelDetail: 'full',
    grassTufts: 9000,
    grassReachMetres: 26,
    particles: 700,
    bodies: 50,
    nameTags: 16,
    farMetres: 600,
  },
  high: {
    pixelRatio: 2,
    shadowTexels: 4096,
    shadowReachMetres: 52,
    post: true,
    ambientOcclusion: true,
    modelDetail: 'full',
    grassTufts: 20000,
    grassReachMetres: 36,
    particles: 1200,
    bodies: 80,
    nameTags: 24,
    farMetres: 800,
  },
} as const satisfies Record<QualityTier, Omit<Quality, 'tier'>>;

/** The numbers of a tier. */
export function qualityOf(tier: QualityTier): Quality {
  return { tier, ...tiers[tier] };
}

/** What the browser says about the machine. */
export interface MachineFacts {
  /** Unmasked renderer string of WebGL, such as "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device ...))". */
  readonly rendererName: string;
  readonly touch: boolean;
  readonly cores: number;
  /** Shorter side of the screen in CSS pixels. */
  readonly shortSidePixels: number;
}

/** Picks the tier a machine starts with; the governor may lower it later. */
export function detectQuality(machine: MachineFacts): Quality {
  if (/swiftshader|llvmpipe|software|basic render/i.test(machine.rendererName)) return qualityOf('software');
  if (machine.touch && machine.shortSidePixels < 820) return qualityOf('phone');
  const strong = /rtx|radeon rx [67]|radeon pro|apple m[1-9] (pro|max|ultra)|geforce gtx 1[06]80/i.test(
    machine.rendererName,
  );
  return qualityOf(strong && machine.cores >= 8 ? 'high' : 'desktop');
}

/** Reads the facts for `detectQuality` from the page; a machine without WebGL counts as software. */
export function readMachine(): MachineFacts {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const rendererName = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : gl ? 'unknown' : 'software';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return {
    rendererName,
    touch: matchMedia('(pointer: coarse)').matches,
    cores: navigator.hardwareConcurrency,
    shortSidePixels: Math.min(screen.width, screen.height),
  };
}

/** Watches frame times and asks for less when the machine cannot keep up. */
export interface QualityGovernor {
  /** Takes the length of a frame in milliseconds; returns the tier to change to, or null to stay. */
  observe(frameMilliseconds: number): QualityTier | null;
}

const windowFrames = 90;
const slowMilliseconds = 36;

/** A governor that steps down one tier after two slow windows of 90 frames; it never steps up, so nothing flickers. */
export function createGovernor(start: QualityTier): QualityGovernor {
  let tier = start;
  let frames = 0;
  let sum = 0;
  let slowWindows = 0;
  return {
    observe(frameMilliseconds) {
      // A long pause is a hidden tab or a loading stall, not a slow machine.
      if (frameMilliseconds > 400) return null;
      frames += 1;
      sum += frameMilliseconds;
      if (frames < windowFrames) return null;
      slowWindows = sum / frames > slowMilliseconds ? slowWindows + 1 : 0;
      frames = 0;
      sum = 0;
      const lower = qualityTiers[qualityTiers.indexOf(tier) - 1];
      if (slowWindows < 2 || !lower || lower === 'software') return null;
      slowWindows = 0;
      tier = lower;
      return tier;
    },
  };
}
