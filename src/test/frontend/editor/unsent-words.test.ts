// @vitest-environment jsdom
import 'Frontend/editor/unsent-words';
import type { UnsentWords } from 'Frontend/editor/unsent-words';
import { afterEach, beforeEach, expect, test } from 'vitest';

beforeEach(() => localStorage.clear());

afterEach(() => document.body.replaceChildren());

/** What is said before one publishes a topic with these sections. */
async function said(sections: Record<string, string>): Promise<string | undefined> {
  const words = document.createElement('unsent-words') as UnsentWords;
  Object.assign(words, { place: 'portal:ada:section:', sections, text: 'Only in this browser: {0}.' });
  document.body.append(words);
  await words.updateComplete;
  return words.querySelector('[role="alert"]')?.textContent ?? undefined;
}

function leaveWords(account: string, section: string, window = 'other') {
  localStorage.setItem(`portal:${account}:section:${section}:${window}`, JSON.stringify({ at: Date.now() - 3000 }));
}

test('the sections of the topic with words that were never stored are named, each once', async () => {
  leaveWords('ada', 's1');
  leaveWords('ada', 's1', 'another');
  leaveWords('ada', 's2');

  expect(await said({ s1: 'Risks', s2: 'Recovery', s3: 'Benefits' })).toBe('Only in this browser: Risks, Recovery.');
});

test('what belongs to another topic or account is not in the way', async () => {
  leaveWords('ada', 'elsewhere');
  leaveWords('grace', 's1');

  expect(await said({ s1: 'Risks' })).toBeUndefined();
});
