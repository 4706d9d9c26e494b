import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPressed, unlessComposing } from './keys';

/** Does something at a key, wherever the focus is, while an element is on the page and nothing stands over it. */
export class PageKey implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly keys: readonly string[],
    private readonly does: () => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('keydown', this.onKey);
  }

  hostDisconnected() {
    document.removeEventListener('keydown', this.onKey);
  }

  private onKey = unlessComposing((event) => {
    if (isPressed(event, this.keys) && !event.defaultPrevented && !this.host.closest('[inert]')) {
      event.preventDefault();
      this.does();
    }
  });
}
