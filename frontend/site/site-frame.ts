import { property } from 'lit/decorators.js';
import { PageAtWidth } from '../base/page-at-width';

/**
 * The site of a moment, from page to page: says `page-shown` with the path of each, so that it is the same page when
 * another moment is chosen.
 */
export class SiteFrame extends PageAtWidth {
  /** What the address of each page of this site begins with. */
  @property() root = '';

  constructor() {
    super('site-width', matchMedia('(max-width: 760px)').matches ? 'phone' : 'desktop');
  }

  protected onLoad() {
    const page = this.page();
    const path = page?.location.pathname ?? '';
    this.away = !page;
    if (page && path.startsWith(this.root)) {
      // It leads to where one is.
      page.querySelector('.preview a')?.remove();
      this.fit();
      this.dispatchEvent(new CustomEvent('page-shown', { detail: path.slice(this.root.length) }));
    }
  }
}

customElements.define('site-frame', SiteFrame);
