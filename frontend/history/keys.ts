import { isPressed } from '../base/keys';

export const UNDO = ['Mod-z'] as const;
export const REDO = ['Mod-Shift-z'] as const;
/** Known from elsewhere; to be told of one key is enough. */
const ALSO_REDO = ['Mod-y'];
/** Where nobody writes, ⌘Y shows the history of the browser. */
const ALSO_REDO_ON_THE_PAGE = ['Ctrl-y'];

/** What a key does with what was written, if it does anything. */
export function textStep(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  return step(event, ALSO_REDO);
}

/** What a key does with what was done to the page, if it does anything. */
export function pageStep(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  return step(event, ALSO_REDO_ON_THE_PAGE);
}

function step(event: KeyboardEvent, alsoRedo: string[]): 'undo' | 'redo' | undefined {
  if (isPressed(event, UNDO)) {
    return 'undo';
  }
  return isPressed(event, [...REDO, ...alsoRedo]) ? 'redo' : undefined;
}
