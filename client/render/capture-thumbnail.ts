import type { Camera, Scene, WebGLRenderer } from 'three';

/**
 * A picture of the scene of the wanted size as a "data:image/jpeg" URL, cut to fill it. Draws once into the visible
 * canvas without post passes; the next frame of the render loop paints over it.
 */
export function captureThumbnail(view: {
  gl: WebGLRenderer;
  scene: Scene;
  camera: Camera;
  width: number;
  height: number;
}): string {
  const { gl, scene, camera, width, height } = view;
  gl.setRenderTarget(null);
  gl.render(scene, camera);
  const source = gl.domElement;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  const scale = Math.max(width / source.width, height / source.height);
  const cut = { width: width / scale, height: height / scale };
  pen.imageSmoothingQuality = 'high';
  // Must happen in this task: the browser throws the drawing buffer away after it.
  pen.drawImage(
    source,
    (source.width - cut.width) / 2,
    (source.height - cut.height) / 2,
    cut.width,
    cut.height,
    0,
    0,
    width,
    height,
  );
  return canvas.toDataURL('image/jpeg', 0.86);
}
