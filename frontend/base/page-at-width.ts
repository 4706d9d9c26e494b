import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';

/** Widths in CSS pixels: a phone, a tablet held upright, a window, and A4 at 96 to the inch. */
const WIDTHS = { phone: 390, tablet: 768, desktop: 1280, paper: 794 } as const;
export type Width = keyof typeof WIDTHS;
export type WidthTexts = Partial<Record<Width, string>> & Record<'widths' | 'frame' | 'away', string>;

/**
 * A page of the website in a frame, as wide as what it is read on and as small as there is room. Whoever looks at it
 * chooses the width, of those that there are texts for, and finds it again.
 */
export abstract class PageAtWidth extends LitElement {
  /** Where the page is fetched from. Another one is shown in another frame, so that going back does not stop in between. */
  @property() address = '';
  @property({ attribute: false }) texts?: WidthTexts;

  @state() protected width: Width;
  @state() protected away = false;
  @query('.stage') private stage!: HTMLElement;
  @query('iframe') protected frame!: HTMLIFrameElement;
  private readonly sizes = new ResizeObserver(() => this.fit());

  /** @param remembered under which key the width is kept in the browser */
  constructor(
    private readonly remembered: string,
    usual: Width,
  ) {
    super();
    const width = localStorage.getItem(remembered) ?? '';
    this.width = width in WIDTHS ? (width as Width) : usual;
  }

  /** Once a page has come. */
  protected abstract onLoad(): void;

  protected createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected firstUpdated() {
    this.sizes.observe(this.stage);
  }

  protected updated(changed: PropertyValues<this> & Map<PropertyKey, unknown>) {
    if (changed.has('width') || changed.has('address')) {
      this.fit();
    }
  }

  protected render(): TemplateResult | typeof nothing {
    const texts = this.texts;
    if (!texts) {
      return nothing;
    }
    return html`<div class="widths" role="group" aria-label=${texts.widths}>
        ${(Object.keys(WIDTHS) as Width[])
          .filter((width) => texts[width])
          .map(
            (width) =>
              html`<button type="button" aria-pressed=${this.width === width ? 'true' : 'false'} @click=${() => this.choose(width)}>
                ${texts[width]}
              </button>`,
          )}
      </div>
      <p class="away" role="status">${this.away ? texts.away : nothing}</p>
      <div class="stage ${this.width}">
        ${keyed(
          this.address,
          html`<iframe title=${texts.frame} src=${this.address} @load=${() => this.onLoad()}></iframe>`,
        )}
      </div>`;
  }

  private choose(width: Width) {
    this.width = width;
    localStorage.setItem(this.remembered, width);
  }

  /** Makes the page as wide as asked for, and as small as there is room. */
  protected fit() {
    const { clientWidth, clientHeight } = this.stage;
    const width = WIDTHS[this.width];
    const scale = Math.min(1, clientWidth / width);
    Object.assign(this.frame.style, {
      width: `${width}px`,
      height: `${clientHeight / scale}px`,
      transform: `scale(${scale})`,
      left: `${Math.max(0, (clientWidth - width * scale) / 2)}px`,
    });
  }

  /** The page, if it is one of the website with a mark: a session that has ended answers with something else. */
  protected page(): Document | undefined {
    const page = this.frame?.contentDocument;
    return page?.querySelector('.preview') ? page : undefined;
  }
}
