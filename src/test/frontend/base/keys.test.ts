import { announcedKey, isPressed, spokenKey, unlessComposing } from 'Frontend/base/keys';
import { afterEach, expect, test, vi } from 'vitest';

const NAMES = { Mod: 'Strg', Shift: 'Umschalt', Alt: 'Alt', Enter: 'Eingabe' };

afterEach(() => vi.unstubAllGlobals());

function press(key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held } as KeyboardEvent;
}

function on(platform: string) {
  vi.stubGlobal('navigator', { platform });
}

test('Mod is Ctrl or the command key', () => {
  expect(isPressed(press('s', { ctrlKey: true }), ['Mod-s'])).toBe(true);
  expect(isPressed(press('s', { metaKey: true }), ['Mod-s'])).toBe(true);
  expect(isPressed(press('s'), ['Mod-s'])).toBe(false);
});

test('a key that is more or less than it is another', () => {
  expect(isPressed(press('s', { ctrlKey: true, shiftKey: true }), ['Mod-s'])).toBe(false);
  expect(isPressed(press('s', { ctrlKey: true, altKey: true }), ['Mod-s'])).toBe(false);
  expect(isPressed(press('z', { ctrlKey: true }), ['Mod-Shift-z'])).toBe(false);
  expect(isPressed(press('F8', { shiftKey: true }), ['F8'])).toBe(false);
});

test('a letter is itself with Shift too, which writes it large', () => {
  expect(isPressed(press('Z', { ctrlKey: true, shiftKey: true }), ['Mod-Shift-z'])).toBe(true);
});

test('a sign is itself whether or not the keyboard needs Shift for it', () => {
  expect(isPressed(press('/', { ctrlKey: true }), ['Mod-/'])).toBe(true);
  expect(isPressed(press('/', { ctrlKey: true, shiftKey: true }), ['Mod-/'])).toBe(true);
  expect(isPressed(press('?', { shiftKey: true }), ['?'])).toBe(true);
});

test('people say keys as their keyboard has them', () => {
  on('Linux x86_64');
  expect(['Mod-Shift-8', 'Alt-ArrowUp', 'Mod-Alt-Enter'].map((key) => spokenKey(key, NAMES))).toEqual([
    'Strg+Umschalt+8',
    'Alt+↑',
    'Strg+Alt+Eingabe',
  ]);
  on('MacIntel');
  expect(['Mod-Shift-8', 'Mod-k'].map((key) => spokenKey(key, NAMES))).toEqual(['⇧⌘8', '⌘K']);
});

test('screen readers are told keys as they expect them', () => {
  on('Win32');
  expect(announcedKey('Mod-Shift-8')).toBe('Control+Shift+8');
  on('iPhone');
  expect(announcedKey('Mod-k')).toBe('Meta+k');
});

test('one of several is enough, and none of none', () => {
  expect(isPressed(press('y', { ctrlKey: true }), ['Mod-Shift-z', 'Mod-y'])).toBe(true);
  expect(isPressed(press('y', { ctrlKey: true }), [])).toBe(false);
});

test('Ctrl is Ctrl on a Mac too', () => {
  expect(isPressed(press('y', { ctrlKey: true }), ['Ctrl-y'])).toBe(true);
  expect(isPressed(press('y', { metaKey: true }), ['Ctrl-y'])).toBe(false);
});

test('a letter with Alt is where it is on the keyboard, since a Mac writes another sign', () => {
  expect(isPressed(press('µ', { metaKey: true, altKey: true, code: 'KeyM' }), ['Mod-Alt-m'])).toBe(true);
  expect(isPressed(press('µ', { metaKey: true, code: 'KeyM' }), ['Mod-m'])).toBe(false);
});

const sources = import.meta.glob<string>('../../../../frontend/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('keys of an input method are its own', () => {
  const heard: string[] = [];
  const hear = unlessComposing(({ key }) => heard.push(key));
  hear(press('Enter', { isComposing: true }));
  hear(press('Escape', { keyCode: 229 }));
  hear(press('Tab'));
  expect(heard).toEqual(['Tab']);
});

test('whoever hears keys leaves those of an input method alone', () => {
  const handlers = Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(/(?:EventListener\('keydown', |@keydown=\$\{)(?:this\.)?(\w+)?/g)].map(([, name]) => ({
      file,
      name,
      isCareful: name === 'unlessComposing' || source.includes(`${name} = unlessComposing(`),
    })),
  );
  expect(handlers.length).toBeGreaterThan(0);
  expect(handlers.filter(({ isCareful }) => !isCareful)).toEqual([]);
});
