import { restingState, type InputDevice } from '#client/input/device.ts';

const radiansPerPixel = 0.0045;
/** A press that moves less than this is a click. */
const clickPixels = 6;

/** Turns the camera while the mouse drags over `surface`; the wheel zooms. Fingers are left to the touch device. */
export function createPointerLook(options: {
  surface: HTMLElement;
  onZoom: (factor: number) => void;
  onClick?: (at: { x: number; y: number }) => void;
}): InputDevice {
  const { surface, onZoom, onClick } = options;
  let dragging: { id: number; x: number; y: number; travelled: number } | null = null;
  let look = { yaw: 0, pitch: 0 };

  function onDown(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    dragging = { id: event.pointerId, x: event.clientX, y: event.clientY, travelled: 0 };
    surface.setPointerCapture(event.pointerId);
  }

  function onMove(event: PointerEvent): void {
    if (dragging === null || event.pointerId !== dragging.id) return;
    const dx = event.clientX - dragging.x;
    const dy = event.clientY - dragging.y;
    dragging = {
      ...dragging,
      x: event.clientX,
      y: event.clientY,
      travelled: dragging.travelled + Math.abs(dx) + Math.abs(dy),
    };
    look = { yaw: look.yaw - dx * radiansPerPixel, pitch: look.pitch + dy * radiansPerPixel };
  }

  function onUp(event: PointerEvent): void {
    if (dragging === null || event.pointerId !== dragging.id) return;
    if (dragging.travelled < clickPixels) onClick?.({ x: event.clientX, y: event.clientY });
    dragging = null;
  }

  function onWheel(event: WheelEvent): void {
    event.preventDefault();
    onZoom(event.deltaY > 0 ? 1.1 : 1 / 1.1);
  }

  surface.addEventListener('pointerdown', onDown);
  surface.addEventListener('pointermove', onMove);
  surface.addEventListener('pointerup', onUp);
  surface.addEventListener('pointercancel', onUp);
  surface.addEventListener('wheel', onWheel, { passive: false });

  return {
    read: () => restingState,
    takePressed: () => 0,
    takeLook() {
      const taken = look;
      look = { yaw: 0, pitch: 0 };
      return taken;
    },
    dispose() {
      surface.removeEventListener('pointerdown', onDown);
      surface.removeEventListener('pointermove', onMove);
      surface.removeEventListener('pointerup', onUp);
      surface.removeEventListener('pointercancel', onUp);
      surface.removeEventListener('wheel', onWheel);
    },
  };
}
