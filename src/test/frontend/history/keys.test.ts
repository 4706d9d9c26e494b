import { pageStep, textStep } from 'Frontend/history/keys';
import { expect, test } from 'vitest';

function press(key: string, held: Partial<KeyboardEvent>): KeyboardEvent {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held } as KeyboardEvent;
}

test.each([textStep, pageStep])('%o goes back and forth', (step) => {
  expect(step(press('z', { ctrlKey: true }))).toBe('undo');
  expect(step(press('z', { metaKey: true }))).toBe('undo');
  expect(step(press('Z', { metaKey: true, shiftKey: true }))).toBe('redo');
  expect(step(press('y', { ctrlKey: true }))).toBe('redo');
  expect(step(press('z', { ctrlKey: true, altKey: true }))).toBeUndefined();
  expect(step(press('z', {}))).toBeUndefined();
});

test('the key that shows the history of a browser does so unless one writes', () => {
  expect(textStep(press('y', { metaKey: true }))).toBe('redo');
  expect(pageStep(press('y', { metaKey: true }))).toBeUndefined();
});
