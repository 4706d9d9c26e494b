// @vitest-environment jsdom
import 'Frontend/plan/month-keys';
import { beforeEach, expect, test } from 'vitest';

beforeEach(() => {
  const cell = (day: number) =>
    `<td id="d${day}" tabindex="${day === 1 ? 0 : -1}">${
      day === 3 ? '<a id="one" href="#" tabindex="-1">1</a><a id="two" href="#" tabindex="-1">2</a>' : ''
    }</td>`;
  const week = (first: number) => `<tr>${[0, 1, 2, 3, 4, 5].map((each) => cell(first + each)).join('')}</tr>`;
  document.body.innerHTML = `<section><table><tbody>${week(1)}${week(7)}</tbody></table><month-keys></month-keys></section>`;
  document.getElementById('d1')!.focus();
});

function press(key: string, held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held });
  document.activeElement!.dispatchEvent(event);
  return event.defaultPrevented;
}

const at = () => document.activeElement!.id;

test('arrows go from day to day, over the end of a week and from week to week', () => {
  press('ArrowRight');
  expect(at()).toBe('d2');
  press('ArrowDown');
  expect(at()).toBe('d8');
  press('ArrowLeft');
  press('ArrowLeft');
  expect(at()).toBe('d6');
  press('ArrowRight');
  press('End');
  expect(at()).toBe('d12');
  press('Home');
  press('ArrowUp');
  expect(at()).toBe('d1');
});

test('they end where the month does, and leave what has another key with them alone', () => {
  expect(press('ArrowLeft')).toBe(false);
  expect(press('ArrowUp')).toBe(false);
  expect(press('ArrowRight', { altKey: true })).toBe(false);
  expect(press('Enter')).toBe(false);
  expect(at()).toBe('d1');
});

test('Enter goes in to what is planned, Escape back out', () => {
  document.getElementById('d3')!.focus();
  press('Enter');
  expect(at()).toBe('one');
  press('ArrowDown');
  expect(at()).toBe('two');
  expect(press('ArrowDown')).toBe(false);
  expect(press('Enter')).toBe(false);
  press('Escape');
  expect(at()).toBe('d3');
  press('Enter');
  press('ArrowUp');
  expect(at()).toBe('d3');
});

test('Tab comes back to the day where one was last', () => {
  press('ArrowRight');
  expect([...document.querySelectorAll('td[tabindex="0"]')].map((day) => day.id)).toEqual(['d2']);
});
