import { toDocument } from 'Frontend/content/body-json';
import { Comments, commentAt, commentable, commentPosition, showComments } from 'Frontend/section-body/comments';
import { takenOver } from 'Frontend/section-body/received';
import { history, undo } from '@tiptap/pm/history';
import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { before, behind, chosen, paragraph, placeOf, textOf } from './written';

const PLUGINS = Comments.config.addProseMirrorPlugins!.call({} as never) as Plugin[];

const QUICK = { id: 'quick', from: 7, to: 12, quote: 'quick' };

function commented(...lines: string[]): EditorState {
  return shown(textOf(lines.map(paragraph), [history(), ...PLUGINS]), [QUICK]);
}

function shown(state: EditorState, marks: (typeof QUICK)[], is = ''): EditorState {
  return state.apply(showComments(state, marks, is));
}

function write(state: EditorState, where: number, text: string): EditorState {
  return state.apply(state.tr.insertText(text, where));
}

function highlighted(state: EditorState): Record<string, string> {
  const found = PLUGINS[0].props.decorations!.call(PLUGINS[0], state) as unknown as {
    find(): { from: number; to: number; spec: { id: string }; type: { attrs: { class: string } } }[];
  };
  return Object.fromEntries(
    found
      .find()
      .map(({ from, to, spec, type }) => [`${spec.id}: ${type.attrs.class}`, state.doc.textBetween(from, to)]),
  );
}

test('the words that the server means are highlighted', () => {
  expect(highlighted(commented('It was quick'))).toEqual({ 'quick: c': 'quick' });
});

test('places are counted without lines that have no words', () => {
  const text = textOf([paragraph('It'), paragraph(''), paragraph('was quick')], PLUGINS);
  expect(highlighted(shown(text, [QUICK]))).toEqual({ 'quick: c': 'quick' });
  expect(commentable(chosen(text, 'quick'))).toEqual({ about: 'WORDS', from: 7, to: 12 });
});

test('where other words stand there by now, the nearest of the same words are meant', () => {
  const state = textOf([paragraph('quick, said he, and it was very quick')], PLUGINS);
  expect(commentPosition(shown(state, [{ ...QUICK, from: 25, to: 30 }]), 'quick')).toBe(
    placeOf(state, 'very quick') + 5,
  );
  expect(commentPosition(shown(state, [{ ...QUICK, from: 3, to: 8 }]), 'quick')).toBe(1);
});

test('words that are nowhere are not highlighted', () => {
  expect(highlighted(commented('It was slow'))).toEqual({});
});

test('the chosen comment stands out', () => {
  const state = commented('It was quick');
  expect(highlighted(state.apply(showComments(state, undefined, 'quick')))).toEqual({ 'quick: c chosen': 'quick' });
});

test('highlights move along with what is written before them', () => {
  const state = write(commented('It was quick'), 1, 'Yes: ');
  expect(commentPosition(state, 'quick')).toBe(placeOf(state, 'quick'));
});

test('words that were cut and are pasted elsewhere keep their comment', () => {
  const state = commented('It was quick', 'They say');
  const place = placeOf(state, 'quick');
  const cut = state.apply(state.tr.delete(place, place + 5));
  expect(highlighted(cut)).toEqual({});

  const pasted = cut.apply(cut.tr.insertText(' quick', placeOf(cut, 'say') + 3).setMeta('uiEvent', 'paste'));

  expect(highlighted(pasted)).toEqual({ 'quick: c': 'quick' });
  expect(commentPosition(pasted, 'quick')).toBe(placeOf(pasted, 'quick'));
});

test('words that are typed again elsewhere are others', () => {
  const state = commented('It was quick', 'They say');
  const place = placeOf(state, 'quick');
  const gone = state.apply(state.tr.delete(place, place + 5));
  expect(highlighted(write(gone, 1, 'quick '))).toEqual({});
});

test('words that come back by undoing have their comment again', () => {
  const state = commented('It was quick');
  const place = placeOf(state, 'quick');
  let now = state.apply(state.tr.delete(place, place + 5));
  undo(now, (tr: Transaction) => {
    now = now.apply(tr);
  });
  expect(highlighted(now)).toEqual({ 'quick: c': 'quick' });
});

test('words that others bring back have their comment again', () => {
  const state = commented('It was quick');
  const gone = state.apply(takenOver(state, toDocument({ blocks: [paragraph('It was')] })));
  expect(highlighted(gone)).toEqual({});
  const back = gone.apply(takenOver(gone, toDocument({ blocks: [paragraph('It was quick')] })));
  expect(highlighted(back)).toEqual({ 'quick: c': 'quick' });
});

test('the cursor is in the shortest of the comments around it', () => {
  const state = shown(textOf([paragraph('It was quick, really')], PLUGINS), [
    { id: 'whole', from: 0, to: 20, quote: 'It was quick, really' },
    QUICK,
  ]);
  expect(commentAt(behind(state, 'It was qui'))).toBe('quick');
  expect(commentAt(behind(state, 'It'))).toBe('whole');
  expect(commentAt(behind(textOf([paragraph('none')], PLUGINS), 'no'))).toBe('');
});

test('without chosen words a comment is about the block', () => {
  const state = textOf([paragraph('It was'), paragraph('quick')], PLUGINS);
  expect(commentable(before(state, 'quick'))).toEqual({ about: 'BLOCK', from: 7, to: 7 });
});

test('showing comments is nothing to undo', () => {
  expect(showComments(commented('It was quick'), [QUICK], '').getMeta('addToHistory')).toBe(false);
});
