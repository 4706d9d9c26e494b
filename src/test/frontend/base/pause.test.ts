// @vitest-environment jsdom
import { Pause } from 'Frontend/base/pause';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let came: number;
let pause: Pause;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  came = 0;
  pause = new Pause(() => {
    came++;
    pause.end();
  });
});

afterEach(() => {
  pause.end();
  vi.useRealTimers();
});

test('it comes half a second after the last key', () => {
  pause.await();
  vi.advanceTimersByTime(400);
  pause.await();
  vi.advanceTimersByTime(499);
  expect([came, pause.isDue]).toEqual([0, true]);
  vi.advanceTimersByTime(1);
  expect([came, pause.isDue]).toEqual([1, false]);
});

test('who never pauses is heard one and a half seconds after the first key, and again after as long', () => {
  for (let key = 0; key < 31; key++) {
    pause.await();
    vi.advanceTimersByTime(100);
  }
  expect(came).toBe(2);
});

test('once it is ended, it does not come', () => {
  pause.await();
  pause.end();
  vi.advanceTimersByTime(5000);
  expect([came, pause.isDue]).toEqual([0, false]);
});
