import { addThingCommand } from '#studio/document/commands/add-thing.ts';
import { anotherLayoutCommand } from '#studio/document/commands/another-layout.ts';
import { applyFixCommand } from '#studio/document/commands/apply-fix.ts';
import { chatEditCommand } from '#studio/document/commands/chat-edit.ts';
import { moveThingCommand } from '#studio/document/commands/move-thing.ts';
import { planCommand } from '#studio/document/commands/plan.ts';
import { removeThingCommand } from '#studio/document/commands/remove-thing.ts';
import { renameCommand } from '#studio/document/commands/rename.ts';
import { setFieldCommand } from '#studio/document/commands/set-field.ts';

/** Every way to change a document. */
export const commands = [
  planCommand,
  chatEditCommand,
  setFieldCommand,
  moveThingCommand,
  addThingCommand,
  removeThingCommand,
  renameCommand,
  anotherLayoutCommand,
  applyFixCommand,
] as const;
