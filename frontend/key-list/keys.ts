import type { Keys } from '../base/keys';

export const PORTAL = {
  keys: ['?', 'Mod-/'],
} as const satisfies Keys;
