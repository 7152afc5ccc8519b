import { BlendFunction, Effect, EffectAttribute } from 'postprocessing';
import { Color, Uniform } from 'three';
import type { StyleKind } from '#engine/level/world-spec.ts';
import type { Atmosphere } from '#client/render/atmosphere.ts';
import { lookGlsl } from '#client/render/materials/tone-mapping.ts';

const fragmentShader = /* glsl */ `
uniform float uExposure;
uniform float uSaturation;
uniform float uContrast;
uniform vec3 uLift;
uniform float uGrain;
uniform float uInk;
uniform float uVignette;

${'LOOK'}

float inkAt(vec2 uv, float depth) {
  vec2 texel = 1.25 / resolution;
  float here = getViewZ(depth);
  float sum = 0.0;
  sum += abs(getViewZ(readDepth(uv + vec2(texel.x, 0.0))) + getViewZ(readDepth(uv - vec2(texel.x, 0.0))) - 2.0 * here);
  sum += abs(getViewZ(readDepth(uv + vec2(0.0, texel.y))) + getViewZ(readDepth(uv - vec2(0.0, texel.y))) - 2.0 * here);
  return smoothstep(0.1, 0.22, sum / max(1.0, -here)) * smoothstep(120.0, 30.0, -here);
}

void mainImage(const in vec4 inputColor, const in vec2 uv, const in float depth, out vec4 outputColor) {
  vec3 colour = inputColor.rgb * uExposure;
  colour = lookTone(colour);
  if (uInk > 0.0) colour *= 1.0 - uInk * inkAt(uv, depth);
  colour = sqrt(max(colour, 0.0));
  float grey = dot(colour, vec3(0.2126, 0.7152, 0.0722));
  colour = mix(vec3(grey), colour, uSaturation);
  colour = mix(colour, colour * colour * (3.0 - 2.0 * colour), (uContrast - 1.0) * 1.6);
  colour += uLift * 0.7 * (1.0 - smoothstep(0.0, 0.6, grey));
  colour = clamp(colour, 0.0, 1.0);
  colour *= colour;
  vec2 away = uv - 0.5;
  colour *= 1.0 - uVignette * smoothstep(0.22, 0.78, dot(away, away) * 1.7);
  colour += (fract(sin(dot(uv * resolution, vec2(12.9898, 78.233))) * 43758.5453) - 0.5) * uGrain;
  outputColor = vec4(clamp(colour, 0.0, 1.0), inputColor.a);
}
`;

/** The tone mapping of tiers without post, plus the mood's grading, vignette, grain, and ink lines for the toon style. */
export class GradeEffect extends Effect {
  constructor({ atmosphere, style }: { atmosphere: Atmosphere; style: StyleKind }) {
    super('GradeEffect', fragmentShader.replace('LOOK', toneGlsl()), {
      blendFunction: BlendFunction.SRC,
      attributes: EffectAttribute.DEPTH,
      uniforms: new Map<string, Uniform>([
        ['uExposure', new Uniform(atmosphere.exposure)],
        ['uSaturation', new Uniform(atmosphere.saturation)],
        ['uContrast', new Uniform(atmosphere.contrast)],
        ['uLift', new Uniform(new Color(atmosphere.lift))],
        ['uGrain', new Uniform(style === 'noir' ? 0.035 : 0.006)],
        ['uInk', new Uniform(style === 'toon' ? 0.85 : 0)],
        ['uVignette', new Uniform(style === 'noir' ? 0.6 : 0.2)],
      ]),
    });
  }
}

/** The look needs three's AgX functions, which post shaders do not include. */
function toneGlsl(): string {
  return `${agxGlsl}\n${lookGlsl.replace('CustomToneMapping', 'lookTone')}`;
}

/** AgX as in three's tonemapping_pars_fragment (after Filament), without exposure. */
const agxGlsl = /* glsl */ `
vec3 AgXToneMapping(vec3 color) {
  const mat3 toRec2020 = mat3(0.6274, 0.0691, 0.0164, 0.3293, 0.9195, 0.0880, 0.0433, 0.0113, 0.8956);
  const mat3 fromRec2020 = mat3(1.6605, -0.1246, -0.0182, -0.5876, 1.1329, -0.1006, -0.0728, -0.0083, 1.1187);
  const mat3 inset = mat3(0.856627153315983, 0.137318972929847, 0.11189821299995, 0.0951212405381588, 0.761241990602591, 0.0767994186031903, 0.0482516061458583, 0.101439036467562, 0.811302368396859);
  const mat3 outset = mat3(1.1271005818144368, -0.1413297634984383, -0.14132976349843826, -0.11060664309660323, 1.157823702216272, -0.11060664309660294, -0.016493938717834573, -0.016493938717834257, 1.2519364065950405);
  color = inset * (toRec2020 * color);
  color = clamp((log2(max(color, 1e-10)) + 12.47393) / (4.026069 + 12.47393), 0.0, 1.0);
  vec3 x2 = color * color;
  vec3 x4 = x2 * x2;
  color = 15.5 * x4 * x2 - 40.14 * x4 * color + 31.96 * x4 - 6.868 * x2 * color + 0.4298 * x2 + 0.1191 * color - 0.00232;
  color = pow(max(vec3(0.0), outset * color), vec3(2.2));
  return clamp(fromRec2020 * color, 0.0, 1.0);
}
`;
