// @vitest-environment jsdom
import 'Frontend/history/heading-history';
import type { HeadingHistory } from 'Frontend/history/heading-history';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Field = HTMLElement & { value: string; readonly: boolean; inputElement: HTMLTextAreaElement };

let field: Field;
let history: HeadingHistory;
let notUndone: unknown[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  sessionStorage.clear();
  await open('Recovery');
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** A heading as Vaadin's text area holds it, with its history. */
async function open(heading: string) {
  const inputElement = document.createElement('textarea');
  field = Object.assign(document.createElement('div'), { value: heading, readonly: false, inputElement });
  history = document.createElement('heading-history') as HeadingHistory;
  notUndone = [];
  field.addEventListener('not-undone', (event) => notUndone.push((event as CustomEvent).detail));
  field.append(inputElement, history);
  // Between the two listeners of the history, as the field itself.
  inputElement.addEventListener('input', () => become(inputElement.value));
  document.body.replaceChildren(field);
  history.historyKey = 'portal:test:heading';
  await history.updateComplete;
}

function become(heading: string) {
  field.value = heading;
  field.dispatchEvent(new CustomEvent('value-changed'));
}

function type(heading: string) {
  field.inputElement.value = heading;
  field.inputElement.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function write(heading: string) {
  type(heading);
  vi.advanceTimersByTime(500);
}

function receive(by: string, heading: string) {
  history.by = by;
  become(heading);
}

/** As the server's field does it. */
function comeBack(heading: string) {
  history.own = true;
  become(heading);
  history.own = false;
}

function press(key: string, held: KeyboardEventInit = { ctrlKey: true }) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  field.inputElement.dispatchEvent(event);
  return event;
}

const undo = () => press('z');
const redo = () => press('Z', { ctrlKey: true, shiftKey: true });

test('a heading is taken back pause by pause, and made again', () => {
  write('Recovery at home');
  write('Recovery at home and after');

  undo();
  expect(field.value).toBe('Recovery at home');
  undo();
  expect(field.value).toBe('Recovery');
  undo();
  expect(field.value).toBe('Recovery');

  redo();
  expect(field.value).toBe('Recovery at home');
  press('y');
  expect(field.value).toBe('Recovery at home and after');
});

test('who types a long heading without a pause takes it back in parts', () => {
  const heading = 'What happens on the day of the procedure and after it';
  for (let letters = 1; letters <= heading.length; letters++) {
    type(heading.slice(0, letters));
    vi.advanceTimersByTime(100);
  }

  undo();

  expect(heading.startsWith(field.value)).toBe(true);
  expect(heading.length - field.value.length).toBeLessThanOrEqual(15);
  expect(field.value).not.toBe('Recovery');
});

test('what is typed before a pause is taken back too', () => {
  write('Recovery at home');
  type('Recovery at work');

  undo();

  expect(field.value).toBe('Recovery at home');
});

test('what was kept and comes back is taken back and made again, and what others write later is not', () => {
  comeBack('Recovery at home');
  undo();
  expect(field.value).toBe('Recovery');
  redo();
  expect(field.value).toBe('Recovery at home');

  receive('Ada', 'Getting well');
  undo();
  expect(field.value).toBe('Getting well');
});

test('it outlives the page', async () => {
  write('Recovery at home');
  await open('Recovery at home');

  undo();

  expect(field.value).toBe('Recovery');
});

test('what an earlier release has left in the window is not taken for ours', async () => {
  sessionStorage.setItem('portal:test:heading', JSON.stringify({ states: [{ heading: 'Rest' }], undone: [] }));
  await open('Recovery');

  write('Recovery at home');
  press('z');

  expect(field.value).toBe('Recovery');
});

test('a heading that somebody else has changed since is left as it is, which is told once', () => {
  write('Recovery at home');
  receive('Ada', 'Getting well');

  undo();
  expect(field.value).toBe('Getting well');
  expect(notUndone).toEqual([{ by: 'Ada', forth: false }]);

  undo();
  expect(notUndone).toHaveLength(1);
});

test('what was taken back is not made again over what somebody else wrote', () => {
  write('Recovery at home');
  undo();
  receive('Ada', 'Getting well');

  redo();

  expect(field.value).toBe('Getting well');
  expect(notUndone).toEqual([{ by: 'Ada', forth: true }]);
});

test('somebody else who writes and takes it back has done nothing', () => {
  write('Recovery at home');
  receive('Ada', 'Getting well');
  receive('Ada', 'Recovery at home');

  undo();

  expect(field.value).toBe('Recovery');
});

test('who writes something new has nothing to make again', () => {
  write('Recovery at home');
  undo();
  write('Recovery in a week');

  redo();

  expect(field.value).toBe('Recovery in a week');
});

test('other keys are for others, and so are these where one only reads', () => {
  write('Recovery at home');
  expect(press('z', {}).defaultPrevented).toBe(false);
  expect(press('z', { ctrlKey: true, altKey: true }).defaultPrevented).toBe(false);

  field.readonly = true;
  expect(undo().defaultPrevented).toBe(false);
  expect(field.value).toBe('Recovery at home');
});
