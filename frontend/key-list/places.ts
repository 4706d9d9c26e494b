import { ACTS } from '../acts/keys';
import type { Keys } from '../base/keys';
import { COMPARING } from '../compare/keys';
import { OUTLINE } from '../editor/keys';
import { INBOX } from '../inquiry/keys';
import { PALETTE } from '../palette/keys';
import { BLOCKS, EDITOR, TEXT } from '../section-body/keys';
import { PORTAL } from './keys';

/** Every key that does something in the portal, by the name of the place, under which the server tells whose it is. */
export const PLACES: Record<string, Keys> = {
  text: TEXT,
  blocks: BLOCKS,
  outline: OUTLINE,
  editor: EDITOR,
  compare: COMPARING,
  acts: ACTS,
  inbox: INBOX,
  portal: { ...PORTAL, palette: PALETTE.open },
};
