const QUIET_MILLISECONDS = 500;
/** Who never pauses is heard all the same. */
const LONGEST_MILLISECONDS = 1500;

/** The next pause in writing: half a second after the last key, one and a half after the first. */
export class Pause {
  private waiting?: number;
  private since?: number;

  constructor(private readonly come: () => void) {}

  /** Whether something was written for which it has not come yet. */
  get isDue(): boolean {
    return this.since !== undefined;
  }

  /** Waits for it from now on, because something was written. */
  await() {
    const now = performance.now();
    this.since ??= now;
    const longest = LONGEST_MILLISECONDS - (now - this.since);
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(this.come, Math.max(0, Math.min(QUIET_MILLISECONDS, longest)));
  }

  /** Waits no more: what was written has been heard. */
  end() {
    window.clearTimeout(this.waiting);
    this.since = undefined;
  }
}
