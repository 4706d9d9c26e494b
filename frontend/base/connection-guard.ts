import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { connection, isAway } from './connection';

/**
 * Keeps a window where it is while there is no connection: every link within the portal, and Back, would show the
 * browser's own error page in place of what somebody is writing. Says so, until there is a connection again.
 */
export class ConnectionGuard extends LitElement {
  /** What is said to whoever follows a link meanwhile. */
  @property() held = '';
  /** What is said while the changes of others may be late, or nothing. */
  @property() late = '';

  @state() private holding = false;
  /** Where the window was when the connection was lost. */
  private shown?: string;

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('click', this.onClick, true);
    window.addEventListener('popstate', this.onBack, true);
    window.addEventListener('online', this.onChange);
    window.addEventListener('offline', this.onChange);
    connection()?.addStateChangeListener(this.onChange);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('click', this.onClick, true);
    window.removeEventListener('popstate', this.onBack, true);
    window.removeEventListener('online', this.onChange);
    window.removeEventListener('offline', this.onChange);
    connection()?.removeStateChangeListener(this.onChange);
  }

  protected render() {
    return html`<p role="alert">${this.holding ? this.held : nothing}</p>
      <p role="status">${this.late || nothing}</p>`;
  }

  private onClick = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link && isHeld() && leadsOn(link, event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.holding = true;
    }
  };

  /** By now the address is another; the window is not. */
  private onBack = (event: PopStateEvent) => {
    if (this.shown && this.shown !== location.href && isHeld()) {
      event.stopImmediatePropagation();
      history.pushState(history.state, '', this.shown);
      this.holding = true;
    }
  };

  private onChange = () => {
    if (isHeld()) {
      this.shown ??= location.href;
    } else {
      this.shown = undefined;
      this.holding = false;
    }
  };
}

/** The browser may know before Flow does, which finds out with its next message. */
function isHeld(): boolean {
  return isAway() || !navigator.onLine;
}

/** Whether a click there leaves what is shown in this window for another page of ours. */
function leadsOn(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
  const samePage = link.href.replace(/#.*/, '') === location.href.replace(/#.*/, '') && link.hash !== '';
  return (
    link.href !== '' &&
    link.origin === location.origin &&
    !elsewhere &&
    !samePage &&
    !link.hasAttribute('download') &&
    (link.target === '' || link.target === '_self' || link.target === '_top')
  );
}

customElements.define('connection-guard', ConnectionGuard);
