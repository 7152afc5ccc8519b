/**
 * Vertex code of grass that surrounds the eye: every tuft has a fixed place in a tile that repeats for ever, the shader
 * picks the copy nearest to the centre, stands it on the height field, and takes its colour from the painted ground.
 */
export const meadowHead = /* glsl */ `
attribute vec4 spot;
attribute float bend;
uniform sampler2D uGroundMap;
uniform sampler2D uHeights;
uniform float uGroundMetres;
uniform float uCells;
uniform vec2 uCentre;
uniform float uSpan;
uniform float uDensity;
uniform vec3 uTipLow;
uniform vec3 uTipHigh;
uniform vec3 uPetals[5];

float cornerHeight(ivec2 corner) {
  return texelFetch(uHeights, clamp(corner, ivec2(0), ivec2(int(uCells))), 0).r;
}
float groundHeight(vec2 at) {
  vec2 grid = clamp((at / uGroundMetres + 0.5) * uCells, vec2(0.0), vec2(uCells - 0.001));
  ivec2 cell = ivec2(floor(grid));
  vec2 part = fract(grid);
  float east = cornerHeight(cell + ivec2(1, 0));
  float south = cornerHeight(cell + ivec2(0, 1));
  if (part.x + part.y <= 1.0) {
    float corner = cornerHeight(cell);
    return corner + part.x * (east - corner) + part.y * (south - corner);
  }
  float far = cornerHeight(cell + ivec2(1, 1));
  return far + (1.0 - part.x) * (south - far) + (1.0 - part.y) * (east - far);
}
`;

/** Replaces `begin_vertex`: gives `transformed` in world space and tints `vColor`. `spot` is x, z, seed and kind (0 grass, 1 flower). */
export const meadowBegin = /* glsl */ `
vec2 place = spot.xy + floor((uCentre - spot.xy) / uSpan + 0.5) * uSpan;
vec4 groundPaint = textureLod(uGroundMap, place / uGroundMetres + 0.5, 0.0);
float groundY = groundHeight(place);
float lush = texture2D(uNoise, place * 0.02).r;
float clump = texture2D(uNoise, place * 0.09).g;
float fade = 1.0 - smoothstep(0.62, 1.0, distance(place, uCentre) / (uSpan * 0.5));
float wanted = groundPaint.a * uDensity;
float grows = spot.w > 0.5
  ? step(spot.z, mix(0.1, 0.9, smoothstep(0.86, 0.98, groundPaint.a)) * smoothstep(0.4, 0.56, clump) * uDensity)
  : step(spot.z, wanted * (0.55 + 0.9 * clump));
grows *= step(0.3, groundPaint.a) * step(uWaterLevel + 0.22, groundY);
vec2 border = abs(place / uGroundMetres);
grows *= step(max(border.x, border.y), 0.497);
float size = grows * fade * (0.62 + 0.62 * fract(spot.z * 17.3)) * (0.7 + 0.6 * lush);
float turned = spot.z * 41.0;
mat2 yaw = mat2(cos(turned), sin(turned), -sin(turned), cos(turned));
vec3 blade = position * size;
blade.xz = yaw * blade.xz;
vec3 transformed = blade + vec3(place.x, groundY - 0.02, place.y);
if (spot.w > 0.5) {
  vec3 petal = uPetals[int(mod(floor(clump * 20.0 + fract(spot.z * 7.0) * 2.0), 5.0))];
  vColor.rgb *= mix(vec3(1.0), petal, step(0.95, vColor.r));
} else {
  vec3 tip = mix(uTipLow, uTipHigh, fract(spot.z * 9.7) * 0.6 + lush * 0.4);
  vec3 foot = groundPaint.rgb * (0.5 + 0.25 * lush);
  vColor.rgb = mix(foot, (mix(groundPaint.rgb, tip, 0.5) * (1.05 + 0.5 * lush) + vec3(0.05, 0.04, 0.0) * lush), bend);
}
`;
