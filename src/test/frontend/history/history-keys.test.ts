// @vitest-environment jsdom
import 'Frontend/history/history-keys';
import { beforeEach, expect, test } from 'vitest';

let heard: string[];

beforeEach(() => {
  const keys = document.createElement('history-keys');
  heard = [];
  for (const does of ['undo', 'redo']) {
    keys.addEventListener(does, () => heard.push(does));
  }
  document.body.replaceChildren(keys, document.createElement('main'));
});

function press(key: string, held: KeyboardEventInit, at: Element = document.body.querySelector('main')!) {
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held }));
}

test('undo and redo are heard from anywhere on the page', () => {
  press('z', { ctrlKey: true });
  press('z', { metaKey: true });
  press('Z', { ctrlKey: true, shiftKey: true });
  press('y', { ctrlKey: true });
  expect(heard).toEqual(['undo', 'undo', 'redo', 'redo']);
});

test('other keys are not', () => {
  press('z', {});
  press('z', { ctrlKey: true, altKey: true });
  // The history of some browsers.
  press('y', { metaKey: true });
  expect(heard).toEqual([]);
});

test.each(['input', 'textarea', 'vaadin-text-field'])('in a %s they are about what is written there', (name) => {
  const field = document.body.appendChild(document.createElement(name));
  press('z', { ctrlKey: true }, field);
  expect(heard).toEqual([]);
});

test('what stands over the page has them for itself', () => {
  document.body.appendChild(document.createElement('vaadin-dialog')).toggleAttribute('opened');
  press('z', { ctrlKey: true });
  expect(heard).toEqual([]);
});

test('who has heard them already is not asked again', () => {
  const main = document.body.querySelector('main')!;
  main.addEventListener('keydown', (event) => event.preventDefault());
  press('z', { ctrlKey: true });
  expect(heard).toEqual([]);
});

test('when it is gone, it hears nothing', () => {
  document.querySelector('history-keys')!.remove();
  press('z', { ctrlKey: true });
  expect(heard).toEqual([]);
});
