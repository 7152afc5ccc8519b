import { addThingCommand } from './add-thing.ts';
import { anotherLayoutCommand } from './another-layout.ts';
import { applyFixCommand } from './apply-fix.ts';
import { chatEditCommand } from './chat-edit.ts';
import { moveThingCommand } from './move-thing.ts';
import { pinThingCommand } from './pin-thing.ts';
import { placeAnewCommand } from './place-anew.ts';
import { planCommand } from './plan.ts';
import { removeThingCommand } from './remove-thing.ts';
import { renameCommand } from './rename.ts';
import { setFieldCommand } from './set-field.ts';

/** Every way to change a document. */
export const commands = [
  planCommand,
  chatEditCommand,
  setFieldCommand,
  moveThingCommand,
  addThingCommand,
  removeThingCommand,
  pinThingCommand,
  placeAnewCommand,
  renameCommand,
  anotherLayoutCommand,
  applyFixCommand,
] as const;
