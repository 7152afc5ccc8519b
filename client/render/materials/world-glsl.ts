/** Uniform declarations of `SharedUniforms`. */
export const sharedGlsl = /* glsl */ `
uniform float uTime;
uniform float uWind;
uniform float uNight;
uniform sampler2D uNoise;
uniform vec3 uSunDirection;
uniform vec3 uSunColour;
uniform vec3 uHorizon;
uniform vec3 uZenith;
uniform vec3 uGlow;
uniform float uFogDensity;
uniform sampler2D uLampMap;
uniform vec4 uLampBounds;
uniform float uWaterLevel;
uniform vec3 uRim;
`;

/** Air between the eye and a point: haze in the horizon's colour, warmer towards the sun, thicker near the ground. */
export const airGlsl = /* glsl */ `
vec3 airColour(vec3 direction) {
  float towardsSun = max(0.0, dot(direction, uSunDirection));
  return mix(uHorizon, uGlow, 0.65 * pow(towardsSun, 5.0) * (1.0 - 0.6 * uNight));
}
vec3 withAir(vec3 colour, vec3 eye, vec3 point) {
  vec3 way = point - eye;
  float distance = length(way);
  float lowness = exp(-max(0.0, point.y - 2.0) * 0.035);
  float thick = distance * uFogDensity * mix(0.55, 1.0, lowness);
  return mix(colour, airColour(way / max(distance, 0.001)), 1.0 - exp(-thick * sqrt(thick + 0.02)));
}
`;

/** Light of all lamps of a level at a point, from the lamp map; a lamp lights what is near its own height. */
export const lampGlsl = /* glsl */ `
vec3 lampLight(vec3 point, vec3 normal) {
  vec2 uv = (point.xz - uLampBounds.xy) * uLampBounds.zw;
  vec4 lamp = texture2D(uLampMap, uv);
  float strength = max(lamp.r, max(lamp.g, lamp.b));
  if (strength < 0.004) return vec3(0.0);
  vec2 texel = vec2(1.5 / 160.0);
  vec3 weight = vec3(0.333);
  float east = dot(texture2D(uLampMap, uv + vec2(texel.x, 0.0)).rgb, weight);
  float south = dot(texture2D(uLampMap, uv + vec2(0.0, texel.y)).rgb, weight);
  float here = dot(lamp.rgb, weight);
  vec2 slope = (vec2(east, south) - here) / max(here, 0.02);
  vec3 direction = normalize(vec3(slope.x * 1.6, 0.55, slope.y * 1.6));
  float facing = 0.3 + 0.7 * clamp(dot(normal, direction), 0.0, 1.0);
  float apart = max(0.0, abs(point.y - lamp.a) - 1.6);
  return lamp.rgb * facing * exp(-apart * 0.42);
}
`;

/** Vertex: moves swaying points with the wind in world space. Needs `fx.z` (sway) and `transformed`. */
export const windGlsl = /* glsl */ `
vec3 windAt(vec3 point, float sway) {
  float gust = texture2D(uNoise, point.xz * 0.006 + vec2(uTime * 0.02, uTime * 0.013)).r - 0.35;
  float flutter = sin(uTime * 2.6 + point.x * 0.9 + point.z * 0.7) * 0.35 + sin(uTime * 4.3 + point.z * 1.7) * 0.15;
  float push = (gust * 1.6 + flutter) * uWind * sway;
  return vec3(push * 0.32, -abs(push) * 0.05, push * 0.2);
}
`;
