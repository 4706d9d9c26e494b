/** A style sheet that a script brings along, as the build makes it. */
declare module '*?inline' {
  import type { CSSResultGroup } from 'lit';

  const styles: CSSResultGroup;
  export default styles;
}
