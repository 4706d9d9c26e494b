import { LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

/** A heading, and whether it came to be by what was written in this window. */
interface State {
  text: string;
  own: boolean;
  /** Who else wrote it, if that is known. */
  by?: string;
}

/** The field that this is in. */
type Field = HTMLElement & { value: string; readonly: boolean; inputElement: HTMLTextAreaElement };

const MOST = 100;
const QUIET_MILLISECONDS = 500;

/**
 * What a heading was at each pause in writing, as long as the window is open: like the history of a section's text, it
 * outlives the page. A heading that somebody else has changed since is left as it is, which is told.
 */
export class HeadingHistory extends LitElement {
  /** Where the browser keeps it. */
  @property() historyKey = '';
  /** Who wrote what is about to be shown. */
  @property() by = '';

  private states: State[] = [];
  /** What was undone, the last at the end: what this led to, and what was there before. */
  private undone: { from: string; to: string }[] = [];
  private typing = false;
  private waiting?: number;

  protected createRenderRoot() {
    return this;
  }

  protected render() {
    return nothing;
  }

  connectedCallback() {
    super.connectedCallback();
    const field = this.field();
    field?.addEventListener('input', this.begins, true);
    field?.addEventListener('input', this.ends);
    field?.addEventListener('value-changed', this.onValue);
    field?.addEventListener('keydown', this.onKey, true);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.settle();
  }

  protected willUpdate(changed: PropertyValues<this>) {
    if (changed.has('historyKey') && this.historyKey) {
      const kept = sessionStorage.getItem(this.historyKey);
      if (kept) {
        ({ states: this.states, undone: this.undone } = JSON.parse(kept));
      }
      this.addOthers(this.field()?.value ?? '');
    }
  }

  private field(): Field | null {
    return this.parentElement as Field | null;
  }

  private begins = () => {
    this.typing = true;
  };

  private ends = () => {
    this.typing = false;
  };

  private onValue = () => {
    if (this.typing) {
      window.clearTimeout(this.waiting);
      this.waiting = window.setTimeout(this.settle, QUIET_MILLISECONDS);
    } else if (this.historyKey) {
      this.addOthers(this.field()!.value);
    }
  };

  /** Notes what was written until now. */
  private settle = () => {
    window.clearTimeout(this.waiting);
    this.waiting = undefined;
    const text = this.field()?.value;
    if (text !== undefined && text !== this.states.at(-1)?.text) {
      this.states.push({ text, own: true });
      this.undone = [];
      this.keep();
    }
  };

  /** Also what was there when the page was loaded. Where others led back to what was, nothing has happened. */
  private addOthers(text: string) {
    window.clearTimeout(this.waiting);
    const before = this.states.findLastIndex((state) => state.own || state.text === text);
    if (this.states[before]?.text === text) {
      this.states.splice(before + 1);
    } else {
      this.states.push({ text, own: false, by: this.by });
    }
    this.keep();
  }

  private onKey = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    const forth = key === 'y' || event.shiftKey;
    const wanted = (event.metaKey || event.ctrlKey) && !event.altKey && ['z', 'y'].includes(key);
    if (!wanted || !this.historyKey || this.field()!.readonly) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.settle();
    if (forth) {
      this.redo();
    } else {
      this.undo();
    }
  };

  private undo() {
    const index = this.states.findLastIndex((state) => state.own);
    if (index < 1) {
      return;
    }
    const { text } = this.states[index];
    const last = this.states.at(-1)!;
    if (last.text !== text) {
      this.states[index] = { text, own: false, by: last.by };
      this.tell(last.by, false);
    } else {
      const before = this.states[index - 1].text;
      this.states.splice(index);
      this.undone.push({ from: before, to: text });
      this.write(before);
    }
    this.keep();
  }

  private redo() {
    const last = this.undone.pop();
    if (!last) {
      return;
    }
    const now = this.states.at(-1);
    if (now?.text === last.from) {
      this.states.push({ text: last.to, own: true });
      this.write(last.to);
    } else {
      this.tell(now?.by, true);
    }
    this.keep();
  }

  /** As if it had been typed. */
  private write(text: string) {
    const { inputElement } = this.field()!;
    inputElement.value = text;
    inputElement.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  private tell(by: string | undefined, forth: boolean) {
    this.dispatchEvent(new CustomEvent('not-undone', { bubbles: true, detail: { by: by ?? '', forth } }));
  }

  private keep() {
    this.states.splice(0, this.states.length - MOST);
    try {
      sessionStorage.setItem(this.historyKey, JSON.stringify({ states: this.states, undone: this.undone }));
    } catch {
      // The browser has no room for it: undoing ends with the page then.
      sessionStorage.removeItem(this.historyKey);
    }
  }
}

customElements.define('heading-history', HeadingHistory);
