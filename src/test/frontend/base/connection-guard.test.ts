// @vitest-environment jsdom
import 'Frontend/base/connection-guard';
import type { ConnectionGuard } from 'Frontend/base/connection-guard';
import { beforeEach, expect, test } from 'vitest';

type Listener = (before: string, now: string) => void;

const connection = {
  state: 'connected',
  listeners: new Set<Listener>(),
  addStateChangeListener: (listener: Listener) => connection.listeners.add(listener),
  removeStateChangeListener: (listener: Listener) => connection.listeners.delete(listener),
};

let guard: ConnectionGuard;
let followed: boolean;

beforeEach(async () => {
  Object.assign(window, { Vaadin: { connectionState: connection } });
  document.body.innerHTML = `
    <a id="row" href="/staff/topics/1?section=2" router-link>A row</a>
    <a id="bell" href="/staff/notifications"><span>3</span></a>
    <a id="page" href="/topics/knee">The page</a>
    <a id="below" href="#part">Below</a>
    <a id="window" href="/topics/knee" target="_blank">In a window of its own</a>
    <a id="else" href="https://elsewhere.example/">Elsewhere</a>
    <button id="button">No link</button>
    <connection-guard held="Stay here"></connection-guard>`;
  guard = document.querySelector('connection-guard')!;
  await goes('connected');
});

async function goes(state: string) {
  const before = connection.state;
  connection.state = state;
  connection.listeners.forEach((listener) => listener(before, state));
  await guard.updateComplete;
}

/** Whether a click there is heard by others, who would open it. */
async function click(place: string, held: MouseEventInit = {}): Promise<boolean> {
  followed = false;
  const target = document.querySelector(place)!;
  const follow = (event: Event) => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  };
  document.body.addEventListener('click', follow, { once: true });
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...held }));
  document.body.removeEventListener('click', follow);
  await guard.updateComplete;
  return followed;
}

const alert = () => guard.querySelector('[role="alert"]')!.textContent;

test.each(['#row', '#bell span', '#page'])('without a connection %s leads nowhere, with words', async (link) => {
  await goes('reconnecting');

  expect(await click(link)).toBe(false);
  expect(alert()).toBe('Stay here');
});

test.each(['#below', '#window', '#else', '#button'])('%s is let be', async (link) => {
  await goes('connection-lost');

  expect(await click(link)).toBe(true);
  expect(alert()).toBe('');
});

test('so is a click that asks for another tab', async () => {
  await goes('connection-lost');

  expect(await click('#row', { ctrlKey: true })).toBe(true);
});

test('with a connection every link leads on', async () => {
  expect(await click('#row')).toBe(true);
  await goes('loading');
  expect(await click('#bell span')).toBe(true);
});

test('the words go when there is a connection again', async () => {
  await goes('reconnecting');
  await click('#row');
  await goes('connected');

  expect(alert()).toBe('');
  expect(await click('#row')).toBe(true);
});

test('Back stays where one is', async () => {
  history.pushState(null, '', '/staff/topics/1');
  await goes('reconnecting');
  history.replaceState(null, '', '/staff');
  let heard = false;
  window.addEventListener('popstate', () => (heard = true), { once: true });
  window.dispatchEvent(new PopStateEvent('popstate'));
  await guard.updateComplete;

  expect(heard).toBe(false);
  expect(location.pathname).toBe('/staff/topics/1');
  expect(alert()).toBe('Stay here');
});

test('what a window that is closed held is let go', async () => {
  guard.remove();
  await goes('reconnecting');

  expect(connection.listeners.size).toBe(0);
  expect(await click('#row')).toBe(true);
});
