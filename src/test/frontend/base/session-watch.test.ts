// @vitest-environment jsdom
import { SessionWatch } from 'Frontend/base/session-watch';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Listener = (before: string, now: string) => void;

class Watch extends SessionWatch {
  left = 0;

  protected leave() {
    this.left++;
  }
}
customElements.define('watch-of-test', Watch);

// What jsdom does not have.
HTMLElement.prototype.togglePopover ??= () => false;

const listeners = new Set<Listener>();
let watch: Watch;
let answers: (() => Promise<{ status: number }>)[];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  vi.stubGlobal('fetch', () => (answers.shift() ?? (() => Promise.resolve({ status: 404 })))());
  Object.assign(window, {
    Vaadin: {
      connectionState: {
        state: 'connected',
        addStateChangeListener: (listener: Listener) => listeners.add(listener),
        removeStateChangeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  });
  watch = document.body.appendChild(document.createElement('watch-of-test') as Watch);
});

afterEach(() => {
  watch.remove();
  listeners.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const over = () => Promise.resolve({ status: 403 });
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

function goes(now: string) {
  listeners.forEach((listener) => listener('', now));
  return vi.advanceTimersByTimeAsync(0);
}

test('a window that hears nothing asks whether its session is over, and leaves', async () => {
  const told = vi.fn();
  document.addEventListener('session-over', told, { once: true });
  answers = [over];

  await goes('reconnecting');

  expect(watch.left).toBe(1);
  expect(told).toHaveBeenCalledOnce();
});

test('without a connection it asks again until there is an answer', async () => {
  answers = [offline, offline, over];

  await goes('connection-lost');
  await vi.advanceTimersByTimeAsync(1_999);
  expect(watch.left).toBe(0);
  await vi.advanceTimersByTimeAsync(2_001);
  expect(watch.left).toBe(1);

  await vi.advanceTimersByTimeAsync(10_000);
  expect(watch.left).toBe(1);
});

test('who is signed in stays, and is not asked about any more once all is heard again', async () => {
  await goes('reconnecting');
  await goes('connected');
  answers = [over];

  await vi.advanceTimersByTimeAsync(10_000);

  expect(watch.left).toBe(0);
});

test('somebody who comes back to a window that slept finds the sign-in page', async () => {
  answers = [over];

  window.dispatchEvent(new Event('focus'));
  await vi.advanceTimersByTimeAsync(0);

  expect(watch.left).toBe(1);
});
