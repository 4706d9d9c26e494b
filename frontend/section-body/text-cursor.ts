/** Where somebody writes, for the previews of the same browser: in this window and in others. */
export interface TextCursor {
  /** The window that it is in. */
  window: string;
  section: string;
  /** Which of the section's blocks that have words, from 0 on. */
  block: number;
}

const CHANNEL = 'portal:text-cursor';
const WHERE = 'where';

/** Tells this window from others for as long as it shows this page. */
export const thisWindow = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

const speaker = new BroadcastChannel(CHANNEL);
let last: TextCursor | undefined;

/** Who comes later hears of it too. */
speaker.onmessage = (message: MessageEvent<unknown>) => {
  if (message.data === WHERE && last) {
    speaker.postMessage(last);
  }
};

export function tellCursor(section: string, block: number) {
  last = { window: thisWindow, section, block };
  speaker.postMessage(last);
}

/** Hears where every cursor is now and from now on, and answers with how to hear no more. */
export function hearCursors(hear: (cursor: TextCursor) => void): () => void {
  const ear = new BroadcastChannel(CHANNEL);
  ear.onmessage = (message: MessageEvent<TextCursor | typeof WHERE>) => {
    if (message.data !== WHERE) {
      hear(message.data);
    }
  };
  ear.postMessage(WHERE);
  return () => ear.close();
}
