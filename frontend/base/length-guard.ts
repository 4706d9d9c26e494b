import { UnseenElement } from './unseen-element';

/** What is put into a field at once, rather than typed. */
const AT_ONCE = new Set(['insertFromPaste', 'insertFromDrop', 'insertReplacementText', 'insertFromYank']);

type Field = HTMLInputElement | HTMLTextAreaElement;
type Host = HTMLElement & { errorMessage?: string; invalid?: boolean };

/**
 * Says at a field when only a part of what was pasted fits. Browsers leave out the rest without a word, and one would
 * find out from whoever reads it.
 */
export class LengthGuard extends UnseenElement {
  /** What is said, with {fit} and {all} in place of the numbers of characters. */
  words = '';

  private told?: { host: Host; before: string };

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeinput', this.onBeforeInput, true);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeinput', this.onBeforeInput, true);
  }

  private onBeforeInput = (event: InputEvent) => {
    const path = event.composedPath();
    const field = path.find(isLimited);
    const host = path.find(canSay);
    if (!field || !host) {
      return;
    }
    this.takeBack();
    const all = AT_ONCE.has(event.inputType) ? pasted(event).length : 0;
    const fit = room(field);
    if (all > fit) {
      this.told = { host, before: host.errorMessage ?? '' };
      host.errorMessage = this.words.replace('{fit}', number(fit)).replace('{all}', number(all));
      host.invalid = true;
    }
  };

  /** Whoever goes on has seen it. */
  private takeBack() {
    if (this.told) {
      this.told.host.invalid = false;
      this.told.host.errorMessage = this.told.before;
      this.told = undefined;
    }
  }
}

function isLimited(node: EventTarget): node is Field {
  return (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) && node.maxLength >= 0;
}

function canSay(node: EventTarget): node is Host {
  return node instanceof HTMLElement && 'errorMessage' in node && 'invalid' in node;
}

function pasted(event: InputEvent): string {
  return event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
}

/** How many characters there is room for, in place of those that are chosen. */
function room(field: Field): number {
  const chosen = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  return Math.max(0, field.maxLength - field.value.length + chosen);
}

function number(value: number): string {
  return value.toLocaleString(document.documentElement.lang || undefined);
}

customElements.define('length-guard', LengthGuard);
