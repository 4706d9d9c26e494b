import type { Keys } from '../base/keys';

export const INBOX = {
  search: ['/'],
  next: ['j'],
  previous: ['k'],
  mine: ['a'],
  note: ['n'],
  call: ['c'],
  plan: ['f'],
  close: ['e'],
  merge: ['m'],
  undo: ['z'],
  spam: ['#'],
  pass: ['p'],
  take: ['1'],
  duplicate: ['2'],
  decline: ['3'],
  later: ['h'],
} as const satisfies Keys;
