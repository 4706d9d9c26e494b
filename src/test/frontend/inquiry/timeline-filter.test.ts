// @vitest-environment jsdom
import 'Frontend/inquiry/timeline-filter';
import type { TimelineFilter } from 'Frontend/inquiry/timeline-filter';
import { beforeEach, expect, test } from 'vitest';

let filter: TimelineFilter;

beforeEach(async () => {
  sessionStorage.clear();
  filter = await shown();
});

async function shown(): Promise<TimelineFilter> {
  document.body.innerHTML = '<ol><li data-about="notes calls"></li><li data-about="steps"></li></ol>';
  const made = document.createElement('timeline-filter') as TimelineFilter;
  made.key = 'portal:me:timeline';
  made.label = 'Show';
  made.texts = { all: 'All', notes: 'Notes', calls: 'Calls', steps: 'Next steps' };
  document.body.prepend(made);
  await made.updateComplete;
  await made.updateComplete;
  return made;
}

async function press(text: string) {
  const button = [...filter.querySelectorAll('button')].find((each) => each.textContent.trim() === text)!;
  button.click();
  await filter.updateComplete;
}

function pressed(): string[] {
  return [...filter.querySelectorAll('[aria-pressed=true]')].map((each) => each.textContent!.trim());
}

function only(): string | null {
  return document.querySelector('ol')!.getAttribute('data-only');
}

test('at first all is shown', () => {
  expect(pressed()).toEqual(['All']);
  expect(only()).toBe('all');
});

test('one thing is looked for at a time', async () => {
  await press('Notes');
  await press('Calls');

  expect(pressed()).toEqual(['Calls']);
  expect(only()).toBe('calls');
});

test('in this tab it stays as it was chosen', async () => {
  await press('Next steps');
  filter = await shown();

  expect(pressed()).toEqual(['Next steps']);
  expect(only()).toBe('steps');
});

test('what cannot be chosen any more shows all', async () => {
  sessionStorage.setItem('portal:me:timeline', 'mail');
  filter = await shown();

  expect(pressed()).toEqual(['All']);
});

test('what one has just written is seen, and what is seen already changes nothing', async () => {
  const [first, second] = document.querySelectorAll('li');
  await press('Notes');
  filter.reveal(first);
  await filter.updateComplete;
  expect(pressed()).toEqual(['Notes']);

  filter.reveal(second);
  await filter.updateComplete;
  expect(pressed()).toEqual(['All']);
  expect(only()).toBe('all');
});
