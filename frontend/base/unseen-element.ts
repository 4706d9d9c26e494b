import { LitElement, nothing } from 'lit';

/** An element that is there for what it hears and keeps, and shows nothing. */
export class UnseenElement extends LitElement {
  protected createRenderRoot() {
    return this;
  }

  protected render() {
    return nothing;
  }
}
