import { create } from 'zustand';

/** What stands in the middle of the workshop. */
export type CentreTab = 'world' | 'map' | 'story';
/** What stands at the right. */
export type SideTab = 'details' | 'proof' | 'publish';
/** Which column a narrow screen shows. */
export type Column = 'talk' | 'world' | 'side';

interface WorkshopState {
  readonly tab: CentreTab;
  readonly side: SideTab;
  readonly column: Column;
  /** Thing group or character that is selected, and the one entity of it, if any. */
  readonly selection: { readonly group: string; readonly entity: string | null } | null;
}

/** Where somebody is in the workshop; not part of the document. */
export const useWorkshop = create<WorkshopState>()(() => ({
  tab: 'world',
  side: 'details',
  column: 'talk',
  selection: null,
}));

/** Selects a group, and one entity of it, or nothing. */
export function select(selection: WorkshopState['selection']): void {
  useWorkshop.setState(selection ? { selection, side: 'details' } : { selection: null });
}

/** Shows a tab of the middle (and its column on a narrow screen). */
export function showTab(tab: CentreTab): void {
  useWorkshop.setState({ tab, column: 'world' });
}

/** Shows a tab of the right side (and its column on a narrow screen). */
export function showSide(side: SideTab): void {
  useWorkshop.setState({ side, column: 'side' });
}

/** Forgets everything when another level opens. */
export function resetWorkshop(): void {
  useWorkshop.setState({ tab: 'world', side: 'details', column: 'talk', selection: null });
}
