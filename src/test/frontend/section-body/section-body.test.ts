// @vitest-environment jsdom
import 'Frontend/section-body/section-body';
import { type Block, bodyOf, toDocument } from 'Frontend/content/body-json';
import { EDITOR } from 'Frontend/section-body/keys';
import type { SectionBody } from 'Frontend/section-body/section-body';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LABELS, paragraph, schema } from './written';

let text: SectionBody;

beforeEach(async () => {
  sessionStorage.clear();
  text = document.createElement('section-body') as SectionBody;
  text.textLabels = LABELS;
  text.value = body(paragraph('Rest.'));
  text.historyKey = 'portal:test:history';
  document.body.append(text);
  await text.updateComplete;
});

afterEach(() => document.body.replaceChildren());

function body(...blocks: Block[]): string {
  return bodyOf(schema.nodeFromJSON(toDocument({ blocks })));
}

function press(key: string, held: KeyboardEventInit = { ctrlKey: true }) {
  text
    .querySelector('[contenteditable]')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
}

test('what was kept and comes back is taken back and made again', () => {
  text.receive(body(paragraph('Rest. Walk.')), text.value, '', true);
  expect(text.value).toBe(body(paragraph('Rest. Walk.')));

  press('z');
  expect(text.value).toBe(body(paragraph('Rest.')));

  press('y');
  expect(text.value).toBe(body(paragraph('Rest. Walk.')));
});

test('the key to the text leads there from anywhere, unless something stands over the page', () => {
  const elsewhere = document.createElement('button');
  document.body.append(elsewhere);
  const event = () => new KeyboardEvent('keydown', { key: EDITOR.write[0], bubbles: true, cancelable: true });

  elsewhere.focus();
  elsewhere.dispatchEvent(event());
  expect(document.activeElement).toBe(text.querySelector('[contenteditable]'));

  elsewhere.focus();
  text.setAttribute('inert', '');
  elsewhere.dispatchEvent(event());
  expect(document.activeElement).toBe(elsewhere);

  text.removeAttribute('inert');
  text.remove();
  const unheard = event();
  elsewhere.dispatchEvent(unheard);
  expect(unheard.defaultPrevented).toBe(false);
});

test('what others have written is not taken back', () => {
  text.receive(body(paragraph('Rest. Walk.')), text.value, 'Ada', false);

  press('z');

  expect(text.value).toBe(body(paragraph('Rest. Walk.')));
});
