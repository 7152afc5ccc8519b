import { ShaderChunk } from 'three';

/**
 * AgX (as three ships it) with a look on top: AgX alone is too flat for bright painted colours.
 * Ends in linear sRGB, like every tone mapping of three.
 */
export const lookGlsl = /* glsl */ `
vec3 CustomToneMapping( vec3 color ) {
  vec3 mapped = sqrt( max( AgXToneMapping( color * 1.3 ), 0.0 ) );
  float grey = dot( mapped, vec3( 0.2126, 0.7152, 0.0722 ) );
  mapped = mix( vec3( grey ), mapped, 1.2 );
  mapped = mix( mapped, mapped * mapped * ( 3.0 - 2.0 * mapped ), 0.3 ) * 1.05;
  mapped = clamp( mapped, 0.0, 1.0 );
  return mapped * mapped;
}
`;

/** Puts the look where `CustomToneMapping` renderers find it; safe to call again. */
export function installToneMapping(): void {
  ShaderChunk.tonemapping_pars_fragment = ShaderChunk.tonemapping_pars_fragment.replace(
    'vec3 CustomToneMapping( vec3 color ) { return color; }',
    lookGlsl,
  );
}
