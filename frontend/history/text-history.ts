/** A text, and whether it came to be by what was written in this window. */
export interface State {
  text: string;
  own: boolean;
  /** Who else wrote it, or what stands in the way of one's own, if that is known. */
  by?: string;
}

/** A difference between two states, to be made on the text as it is now. */
export interface Change {
  from: string;
  to: string;
  /** What came after the first of them, or undefined if that is not among the states any more. */
  since?: State[];
  now: State;
}

/** What comes of a difference that could be made. */
export interface Made {
  text: string;
}

/** A difference that cannot be made, since somebody has written in the same place: with their name, if it is known. */
export interface Obstructed {
  by: string;
}

/** Makes a difference, if it can be and there is one: each kind of text has its own way. */
export type Make<M extends Made> = (change: Change) => M | Obstructed | undefined;

/** What was undone: the text that this led to, and the one before, to come back to. */
interface Undone {
  from: string;
  to: string;
}

/** Rises when what is kept looks otherwise: what an earlier release has left in a window is none of ours. */
const SHAPE = 2;
const MOST = 100;
const LARGEST = 1_000_000;

/**
 * What a text was at each pause in writing, as long as the window is open: it outlives the page, so that one can undo
 * after a reload. What is undone is the difference that one's own writing has made; what came from others meanwhile
 * stays, and where it is in the way, a state is left out, which is told.
 */
export class TextHistory {
  protected states: State[] = [];
  protected undone: Undone[] = [];

  /** Without a key, nothing is kept beyond the page. */
  constructor(private readonly key: string) {
    const kept = JSON.parse((key && sessionStorage.getItem(key)) || '{}');
    if (kept.shape === SHAPE) {
      this.states = kept.states;
      this.undone = kept.undone;
    }
  }

  /** Notes that the text was made this in this window. */
  wrote(text: string) {
    if (text !== this.states.at(-1)?.text) {
      this.undone = [];
      this.states.push({ text, own: true });
      this.keep();
    }
  }

  /**
   * Notes that others have made the text this, or that it is what the page began with. Where they led back to what was,
   * as when the text appears while a page is loading, nothing has happened.
   */
  received(text: string, by?: string) {
    const before = this.states.findLastIndex((state) => state.own || state.text === text);
    if (this.states[before]?.text === text) {
      this.states.splice(before + 1);
    } else {
      this.states.push({ text, own: false, by });
    }
    this.keep();
  }

  /**
   * Notes that words which were written in this browser and not stored came back and made the text this: that the page
   * began without them was no step.
   */
  cameBack(text: string) {
    const last = this.states.at(-1);
    if (last && !last.own && this.states.findIndex((state) => state.text === last.text) < this.states.length - 1) {
      this.states.pop();
    }
    if (text !== this.states.at(-1)?.text) {
      this.undone = [];
      this.states.push({ text, own: true });
    }
    this.keep();
  }

  /** Takes back one's last own difference, if there is one. What is obstructed is left out from then on. */
  takeBack<M extends Made>(make: Make<M>): M | Obstructed | undefined {
    for (let index = this.states.length - 1; index > 0; index--) {
      const state = this.states[index];
      if (!state.own) {
        continue;
      }
      const made = make(this.change(index, state.text, this.states[index - 1].text));
      if (made && 'text' in made) {
        this.undone.push({ from: made.text, to: this.states.at(-1)!.text });
        this.states.splice(index);
        if (this.states.at(-1)?.text !== made.text) {
          this.states.push({ text: made.text, own: false });
        }
        this.keep();
        return made;
      }
      state.own = false;
      if (made) {
        state.by = made.by;
        this.keep();
        return made;
      }
    }
    return undefined;
  }

  /** Makes the difference again that was taken back last, if it can be. */
  makeAgain<M extends Made>(make: Make<M>): M | Obstructed | undefined {
    const last = this.undone.pop();
    if (!last) {
      return undefined;
    }
    const index = this.states.findLastIndex((state) => state.text === last.from);
    const made = make(this.change(index, last.from, last.to));
    if (made && 'text' in made) {
      this.states.push({ text: made.text, own: true });
    }
    this.keep();
    return made;
  }

  private change(index: number, from: string, to: string): Change {
    return { from, to, since: index < 0 ? undefined : this.states.slice(index + 1), now: this.states.at(-1)! };
  }

  protected keep() {
    if (!this.key) {
      return;
    }
    this.states.splice(0, this.states.length - MOST);
    let kept = JSON.stringify({ shape: SHAPE, states: this.states, undone: this.undone });
    while (kept.length > LARGEST && this.states.length > 1) {
      this.states.splice(0, Math.ceil(this.states.length / 4));
      this.undone.splice(0, Math.ceil(this.undone.length / 4));
      kept = JSON.stringify({ shape: SHAPE, states: this.states, undone: this.undone });
    }
    try {
      sessionStorage.setItem(this.key, kept);
    } catch {
      // The browser has no room for it: undoing ends with the page then.
      sessionStorage.removeItem(this.key);
    }
  }
}
