// @vitest-environment jsdom
import 'Frontend/inquiry/inquiry-row';
import type { InquiryRow, RowContent } from 'Frontend/inquiry/inquiry-row';
import { beforeEach, expect, test } from 'vitest';

const HAROLD: RowContent = {
  id: '1',
  name: ['', 'Harold', ' Finch'],
  unread: 'New',
  due: { text: 'First answer · 44 min left', tone: 'soon' },
  opening: ['Does <b>it</b> hurt?'],
  elsewhere: [{ part: 'Note:', text: ['about the ', 'pacemaker'] }],
  priority: { text: 'High priority', tone: 'due' },
  topic: 'Knee replacement',
  version: ' · v3',
  section: 'Who it is for',
  about: ['Spanish', '1 earlier'],
  assignee: { initials: 'RC', unseen: 'assigned to', words: 'Rosa Campos' },
  tags: [{ text: 'Surgery', tone: 'brand' }],
  looking: [{ initials: 'MK', words: 'Mara Klein is writing', writing: true }],
};

let row: InquiryRow;

beforeEach(async () => {
  document.body.innerHTML = `
    <div role="list" data-address="inquiries?status=mine" data-tick="Tick {0}" data-star="Star {0}">
      <inquiry-row></inquiry-row>
    </div>`;
  row = document.querySelector('inquiry-row')!;
  await show(HAROLD);
});

async function show(content: RowContent) {
  row.content = JSON.stringify(content);
  await row.updateComplete;
}

function link() {
  return row.querySelector('a')!;
}

function words(element: Element) {
  return element.textContent!.replace(/\s+/g, ' ').trim();
}

test('a row reads from who it is to who looks at it, and leads to it', () => {
  expect(words(link())).toBe(
    'New Harold Finch First answer · 44 min left Does <b>it</b> hurt? Note: about the pacemaker ' +
      'High priority Knee replacement · v3 Who it is for Spanish 1 earlier RCassigned to Rosa Campos Surgery MKMara Klein is writing',
  );
  expect(link().getAttribute('href')).toBe('inquiries/1?status=mine');
  expect(link().className).toBe('inquiry-row new');
  expect(row.id).toBe('row-1');
  expect(row.role).toBe('listitem');
});

test('a list that is not narrowed has an address without a query', async () => {
  row.parentElement!.dataset.address = 'inquiries';
  await show({ ...HAROLD, id: '2' });

  expect(link().getAttribute('href')).toBe('inquiries/2');
});

test('what was looked for is marked where it was found', () => {
  expect([...row.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Harold', 'pacemaker']);
});

test('the box and the star say whose they are, and the star whether it is set', async () => {
  expect(row.querySelector('.tick')!.getAttribute('aria-label')).toBe('Tick Harold Finch');
  expect(row.querySelector('.star')!.getAttribute('aria-label')).toBe('Star Harold Finch');
  expect(row.querySelector('.star')!.getAttribute('aria-pressed')).toBe('false');

  await show({ ...HAROLD, starred: true });
  expect(row.querySelector('.star')!.getAttribute('aria-pressed')).toBe('true');
});

test('what is ticked stays so, and has the focus still, when the row changes', async () => {
  const tick = row.querySelector<HTMLInputElement>('.tick')!;
  tick.checked = true;
  tick.focus();

  await show({ ...HAROLD, unread: undefined, assignee: undefined });

  expect(row.querySelector<HTMLInputElement>('.tick')!.checked).toBe(true);
  expect(document.activeElement).toBe(tick);
  expect(link().className).toBe('inquiry-row');
});

test('the one that is open says so', async () => {
  expect(link().hasAttribute('aria-current')).toBe(false);

  row.current = true;
  await row.updateComplete;
  expect(link().getAttribute('aria-current')).toBe('true');

  row.current = false;
  await row.updateComplete;
  expect(link().hasAttribute('aria-current')).toBe(false);
});

test('a row that is to have the focus gets it once it is drawn', async () => {
  const fresh = document.createElement('inquiry-row') as InquiryRow;
  fresh.content = JSON.stringify(HAROLD);
  row.parentElement!.append(fresh);

  fresh.focus();
  await fresh.updateComplete;

  expect(document.activeElement).toBe(fresh.querySelector('a'));
});

test('when nothing is due it says when it was received', async () => {
  await show({
    ...HAROLD,
    due: undefined,
    received: { words: 'today 8:12', exactly: 'Monday, 8:12', at: '2026-11-30T08:12:00Z' },
  });

  const time = row.querySelector('time')!;
  expect(time.textContent).toBe('today 8:12');
  expect(time.title).toBe('Monday, 8:12');
  expect(time.dateTime).toBe('2026-11-30T08:12:00Z');
});
