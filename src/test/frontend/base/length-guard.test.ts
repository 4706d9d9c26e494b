// @vitest-environment jsdom
import 'Frontend/base/length-guard';
import { afterEach, beforeEach, expect, test } from 'vitest';

type Host = HTMLElement & { errorMessage: string; invalid: boolean };

let host: Host;
let input: HTMLTextAreaElement;

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.innerHTML = `<div id="field"><textarea maxlength="1000"></textarea></div><length-guard></length-guard>`;
  Object.assign(document.querySelector('length-guard')!, { words: '{fit} of {all}' });
  host = Object.assign(document.querySelector<Host>('#field')!, { errorMessage: 'Say why', invalid: false });
  input = host.querySelector('textarea')!;
});

afterEach(() => document.body.replaceChildren());

function put(text: string, inputType = 'insertFromPaste') {
  input.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, composed: true, data: text, inputType }));
}

test('a field says how much of what was pasted fits', () => {
  put('x'.repeat(52_804));
  expect(host).toMatchObject({ invalid: true, errorMessage: '1,000 of 52,804' });
});

test('what stands there takes up room, and what is chosen makes some', () => {
  input.value = 'y'.repeat(900);
  input.setSelectionRange(0, 50);
  put('x'.repeat(150));
  expect(host.invalid).toBe(false);
  put('x'.repeat(151));
  expect(host.errorMessage).toBe('150 of 151');
});

test('whoever types on has seen it', () => {
  put('x'.repeat(1001));
  put('a', 'insertText');
  expect(host).toMatchObject({ invalid: false, errorMessage: 'Say why' });
});

test('what a field says of itself stays', () => {
  host.invalid = true;
  put('a', 'insertText');
  expect(host).toMatchObject({ invalid: true, errorMessage: 'Say why' });
});

test('a field without a limit takes all', () => {
  input.removeAttribute('maxlength');
  put('x'.repeat(52_804));
  expect(host.invalid).toBe(false);
});
