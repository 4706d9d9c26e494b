import { expect, test } from 'vitest';
import packages from '../../../package.json';

const ours = Object.entries(packages.devDependencies).filter(([name]) => !(name in packages.vaadin.devDependencies));
const [locked] = Object.values(
  import.meta.glob<string>('../../../package-lock.json', { query: '?raw', import: 'default', eager: true }),
);

test('package.json names what is ours in it', () => {
  const named = /ours: (.+?)\./.exec(packages['//'])![1].split(', ');
  expect(ours.map(([name]) => name)).toEqual(named);
});

test('what is ours is one version', () => {
  expect(ours.map(([, version]) => version)).toEqual(ours.map(() => expect.stringMatching(/^\d+\.\d+\.\d+$/)));
});

test('the lock says nothing of where packages come from', () => {
  expect(locked).toContain('"lockfileVersion": 3');
  expect(locked).not.toContain('"resolved"');
});
