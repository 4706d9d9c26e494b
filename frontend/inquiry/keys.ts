import type { Keys } from '../base/keys';

export const INBOX = {
  search: ['/'],
} as const satisfies Keys;
