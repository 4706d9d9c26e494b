// @vitest-environment jsdom

import { type Block, bodyOf, toDocument } from 'Frontend/content/body-json';
import { BodyHistory } from 'Frontend/history/body-history';
import { takenOver } from 'Frontend/section-body/received';
import { type EditorState, Transaction } from '@tiptap/pm/state';
import { beforeEach, expect, test, vi } from 'vitest';
import { blocksOf, line, paragraph, textOf } from '../section-body/written';

const KEY = 'portal:test:history';

beforeEach(() => sessionStorage.clear());

/** A text in a window: what is written in it, by whom, and what undoing makes of it. */
class Text {
  private state: EditorState;
  private history: BodyHistory;

  constructor(...blocks: Block[]) {
    this.state = textOf(blocks);
    this.history = new BodyHistory(KEY, this.body());
  }

  write(...blocks: Block[]) {
    this.become(blocks);
    this.history.wrote(this.body());
  }

  receive(by: string, ...blocks: Block[]) {
    this.become(blocks);
    this.history.received(this.body(), by);
  }

  comeBack(...blocks: Block[]) {
    this.become(blocks);
    this.history.cameBack(this.body());
  }

  /** The text is loaded anew as it was stored, and the history as it was kept. */
  reloadAs(...blocks: Block[]) {
    this.become(blocks);
    this.reload();
  }

  /** What is read of the history by a page that is loaded anew. */
  reload() {
    this.history = new BodyHistory(KEY, this.body());
  }

  undo() {
    return this.made(this.history.undo(this.state));
  }

  redo() {
    return this.made(this.history.redo(this.state));
  }

  blocks(): Block[] {
    return blocksOf(this.state);
  }

  private made(made: ReturnType<BodyHistory['undo']>) {
    if (!(made instanceof Transaction)) {
      return made;
    }
    this.state = this.state.apply(made);
    this.history.wrote(this.body());
    return this.blocks();
  }

  private become(blocks: Block[]) {
    this.state = this.state.apply(takenOver(this.state, toDocument({ blocks })));
  }

  private body(): string {
    return bodyOf(this.state.doc);
  }
}

test('what was written is taken back, pause by pause, also after a reload', () => {
  const text = new Text(paragraph('one'));
  text.write(paragraph('one two'));
  text.write(paragraph('one two three'));
  text.reload();

  expect(text.undo()).toEqual([paragraph('one two')]);
  expect(text.undo()).toEqual([paragraph('one')]);
  expect(text.undo()).toBeUndefined();
});

test('what was taken back is made again, until something else is written', () => {
  const text = new Text(paragraph('one'));
  text.write(paragraph('one two'));
  text.undo();
  text.reload();

  expect(text.redo()).toEqual([paragraph('one two')]);
  expect(text.redo()).toBeUndefined();

  text.undo();
  text.write(paragraph('one 2'));
  expect(text.redo()).toBeUndefined();
});

test('undoing takes back the own difference and leaves what others wrote meanwhile', () => {
  const text = new Text(paragraph('mine'), paragraph('theirs'));
  text.write(paragraph('mine, too'), paragraph('theirs'));
  text.receive('Ada', paragraph('mine, too'), paragraph('theirs, now'));

  expect(text.undo()).toEqual([paragraph('mine'), paragraph('theirs, now')]);
  expect(text.redo()).toEqual([paragraph('mine, too'), paragraph('theirs, now')]);
});

test('where others wrote in the same place, it is left out, and who is told', () => {
  const text = new Text(paragraph('one'), paragraph('two'));
  text.write(paragraph('1'), paragraph('two'));
  text.write(paragraph('1'), paragraph('2'));
  text.receive('Ada', paragraph('1'), paragraph('two and a half'));

  expect(text.undo()).toEqual({ by: 'Ada' });
  expect(text.undo()).toEqual([paragraph('one'), paragraph('two and a half')]);
});

test('what was taken away comes back before what others wrote in its place', () => {
  const text = new Text(paragraph('axb'));
  text.write(paragraph('ab'));
  text.receive('Ada', paragraph('ayb'));

  expect(text.undo()).toEqual([paragraph('axyb')]);
});

test('what others took away is not made again over what they wrote', () => {
  const text = new Text(paragraph('one'), paragraph('two'));
  text.write(paragraph('one'), paragraph('2'));
  text.undo();
  text.receive('Ada', paragraph('one'), paragraph('another'));

  expect(text.redo()).toEqual({ by: 'Ada' });
});

test('going back within the page is found to be that', () => {
  const text = new Text(paragraph('one'));
  text.write(paragraph('one two'));
  text.write(paragraph('one'));

  expect(text.undo()).toBeUndefined();
  expect(text.redo()).toEqual([paragraph('one two')]);
});

test('others that write and take it back have done nothing', () => {
  const text = new Text(paragraph('one'));
  text.write(paragraph('one two'));
  text.receive('Ada', paragraph('1 two'));
  text.receive('Ada', paragraph('one two'));

  expect(text.undo()).toEqual([paragraph('one')]);
});

test('what was kept and comes back in another window is taken back, around what others wrote, and made again', () => {
  const text = new Text(paragraph('one'), paragraph('theirs'));
  text.comeBack(paragraph('one two'), paragraph('theirs'));
  text.receive('Ada', paragraph('one two'), paragraph('theirs, now'));

  expect(text.undo()).toEqual([paragraph('one'), paragraph('theirs, now')]);
  expect(text.redo()).toEqual([paragraph('one two'), paragraph('theirs, now')]);
});

test('what comes back after a reload is taken back step by step, as if the page had begun with it', () => {
  const text = new Text(paragraph('one'));
  text.write(paragraph('one two'));
  text.reloadAs(paragraph('one'));
  text.comeBack(paragraph('one two three'));

  expect(text.undo()).toEqual([paragraph('one two')]);
  expect(text.undo()).toEqual([paragraph('one')]);
  expect(text.undo()).toBeUndefined();
});

test('what comes back as it was noted is one step', () => {
  const text = new Text(paragraph('one'));
  text.write(paragraph('one two'));
  text.reloadAs(paragraph('one'));
  text.comeBack(paragraph('one two'));

  expect(text.undo()).toEqual([paragraph('one')]);
  expect(text.undo()).toBeUndefined();
});

test('another number of blocks is undone as well', () => {
  const list: Block = { type: 'bulletList', items: [line('one'), line('two')] };
  const text = new Text(paragraph('one'), paragraph('two'));
  text.write(list);
  text.write(list, paragraph('three'));

  expect(text.undo()).toEqual([list]);
  expect(text.undo()).toEqual([paragraph('one'), paragraph('two')]);
});

test('the last hundred states are kept, and the oldest go', () => {
  const text = new Text(paragraph('0'));
  for (let number = 1; number <= 120; number++) {
    text.write(paragraph(String(number)));
  }
  text.reload();

  let undone = 0;
  while (text.undo()) {
    undone++;
  }
  expect([undone, text.blocks()]).toEqual([99, [paragraph('21')]]);
});

test('a long text is kept for as long as there is room, the newest first', () => {
  const text = new Text(paragraph(''));
  for (let number = 1; number <= 30; number++) {
    text.write(paragraph(`${number} ${'x'.repeat(100_000)}`));
  }

  expect(sessionStorage.getItem(KEY)!.length).toBeLessThanOrEqual(1_000_000);
  text.reload();
  expect(text.undo()).toEqual([paragraph(`29 ${'x'.repeat(100_000)}`)]);
});

test('a browser without room keeps nothing, and the page goes on', () => {
  const text = new Text(paragraph('one'));
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  text.write(paragraph('one two'));
  full.mockRestore();

  expect(sessionStorage.getItem(KEY)).toBeNull();
  expect(text.undo()).toEqual([paragraph('one')]);
});

test('without a key nothing is kept beyond the page', () => {
  const history = new BodyHistory('', '{"blocks":[]}');
  history.wrote('{"blocks":[{"type":"paragraph","text":[{"text":"one"}]}]}');
  expect(sessionStorage.length).toBe(0);
});
