/** What of a paste has no place in a section's text, or another one than it had. */
export type LeftOut =
  | 'images'
  | 'embedded'
  | 'page'
  | 'look'
  | 'links'
  | 'comments'
  | 'deleted'
  | 'tables'
  | 'levels'
  | 'numbers'
  | 'subscripts'
  | 'shape'
  | 'unread';

/** What the server makes of the clipboard. */
export interface Read {
  /** The JSON of a body. */
  body: string;
  notices: LeftOut[];
  /** Whether there was a space before the first word, or behind the last. */
  spaceBefore: boolean;
  spaceAfter: boolean;
}

/** Asks the server what HTML, or plain text if there is none, says; nothing if it is too large to be read. */
export type Reader = (html: string, text: string) => Promise<Read | null>;
