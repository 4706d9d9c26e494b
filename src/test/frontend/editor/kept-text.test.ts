// @vitest-environment jsdom
import 'Frontend/editor/kept-text';
import type { KeptText } from 'Frontend/editor/kept-text';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const STORED = { heading: 'Recovery', body: '{"blocks":[]}' };
const OURS = 'portal:ada:section:s1:';

let form: HTMLElement;
let kept: KeptText;
let found: { key: string; heading: string; body: string }[];
let said: boolean[];
let hear: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  localStorage.clear();
  said = [];
  hear = new AbortController();
  document.addEventListener('unsaved-text', (event) => said.push((event as CustomEvent).detail), hear);
});

afterEach(() => {
  document.body.replaceChildren();
  hear.abort();
  vi.useRealTimers();
});

/** A section with its fields, and what is stored of it. */
async function open(stored = STORED) {
  const heading = Object.assign(document.createElement('div'), { className: 'heading', value: stored.heading });
  const body = Object.assign(document.createElement('section-body'), { latest: () => stored.body });
  form = document.createElement('form');
  kept = Object.assign(document.createElement('kept-text') as KeptText, {
    place: 'portal:ada:section:',
    section: 's1',
    forgottenKey: 'portal:signed-out:ada',
  });
  found = [];
  kept.addEventListener('found', (event) => found.push((event as CustomEvent).detail));
  form.append(heading, body, kept);
  document.body.append(form);
  kept.agreed = stored;
  await kept.updateComplete;
}

function write(heading: string) {
  form.querySelector<HTMLInputElement>('.heading')!.value = heading;
  form.dispatchEvent(new Event('input'));
}

async function agree(stored: typeof STORED) {
  kept.agreed = stored;
  await kept.updateComplete;
}

function entries(): (typeof STORED & { base: typeof STORED })[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(OURS))
    .map((key) => JSON.parse(localStorage.getItem(key)!));
}

/** Left behind by another window of this account, so many milliseconds ago. */
function leaveBehind(window: string, heading: string, ago: number) {
  const text = { heading, body: STORED.body, base: STORED, at: Date.now() - ago };
  localStorage.setItem(OURS + window, JSON.stringify(text));
}

test('what is written is kept until the server has stored it', async () => {
  await open();
  write('Recovery at home');
  expect(said).toEqual([true]);
  expect(entries()).toEqual([]);

  vi.advanceTimersByTime(200);
  expect(entries()).toEqual([{ heading: 'Recovery at home', body: STORED.body, base: STORED, at: Date.now() }]);
  expect(kept.unsaved).toBe(true);

  await agree({ ...STORED, heading: 'Recovery at home' });
  expect(entries()).toEqual([]);
  expect(kept.unsaved).toBe(false);
  expect(said.at(-1)).toBe(false);
});

test('what is written while the server stores stays kept', async () => {
  await open();
  write('Recovery at home');
  vi.advanceTimersByTime(200);
  write('Recovery at home, too');
  vi.advanceTimersByTime(200);

  await agree({ ...STORED, heading: 'Recovery at home' });

  expect(entries()).toMatchObject([{ heading: 'Recovery at home, too', base: { heading: 'Recovery at home' } }]);
});

test('what was typed a moment ago counts as unsaved, whatever has just been stored', async () => {
  await open();
  write('Recovery at home');

  await agree({ ...STORED, heading: 'Recovery at home' });
  expect(kept.unsaved).toBe(true);

  vi.advanceTimersByTime(200);
  expect(kept.unsaved).toBe(false);
});

test('a page that goes away keeps it at once', async () => {
  await open();
  write('Recovery at home');

  window.dispatchEvent(new Event('pagehide'));

  expect(entries()).toMatchObject([{ heading: 'Recovery at home' }]);
});

test('a section that is left keeps it at once, and says no more of it', async () => {
  await open();
  write('Recovery at home');

  kept.remove();

  expect(said.at(-1)).toBe(false);
});

test('the newest of what was left behind is offered, and the next once that is dealt with', async () => {
  leaveBehind('old', 'Recovery, old', 9000);
  leaveBehind('new', 'Recovery, new', 5000);
  await open();
  expect(found.map((text) => text.heading)).toEqual(['Recovery, new']);

  kept.forget(found[0].key);

  expect(found.map((text) => text.heading)).toEqual(['Recovery, new', 'Recovery, old']);
  expect(entries()).toMatchObject([{ heading: 'Recovery, old' }]);
});

test('what is stored already is not offered, and not kept', async () => {
  leaveBehind('other', STORED.heading, 9000);
  await open();
  expect(found).toEqual([]);
  expect(entries()).toEqual([]);
});

test('what another window has just kept, it may send itself first', async () => {
  leaveBehind('other', 'Recovery, soon', 1000);
  await open();
  expect(found).toEqual([]);

  vi.advanceTimersByTime(2000);

  expect(found.map((text) => text.heading)).toEqual(['Recovery, soon']);
});

test('what others kept of this section is theirs', async () => {
  localStorage.setItem(
    'portal:ben:section:s1:w',
    JSON.stringify({ ...STORED, heading: 'Of Ben', base: STORED, at: 0 }),
  );
  localStorage.setItem('portal:ada:section:s2:w', JSON.stringify({ ...STORED, heading: 'Of s2', base: STORED, at: 0 }));
  await open();
  expect(found).toEqual([]);
});

test('the server is asked to try again, unless the section was left meanwhile', async () => {
  await open();
  let again = 0;
  kept.addEventListener('again', () => again++);

  kept.retryIn(1000);
  vi.advanceTimersByTime(1000);
  expect(again).toBe(1);

  kept.retryIn(1000);
  kept.remove();
  vi.advanceTimersByTime(1000);
  expect(again).toBe(1);
});

test('a window that was open when its person signed out keeps nothing again', async () => {
  await open();
  write('Recovery at home');
  localStorage.setItem('portal:signed-out:ada', String(Date.now()));

  vi.advanceTimersByTime(200);
  window.dispatchEvent(new Event('pagehide'));

  expect(entries()).toEqual([]);
});

test('after the next sign-in it is kept as ever, and another one’s sign-out does not matter', async () => {
  localStorage.setItem('portal:signed-out:ada', String(Date.now() - 1));
  localStorage.setItem('portal:signed-out:ben', String(Date.now() + 1000));
  await open();
  write('Recovery at home');

  vi.advanceTimersByTime(200);

  expect(entries()).toHaveLength(1);
});
