package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;

/**
 * Passages as they may stand in a body, which has no lists in lists and whose lists count for themselves: no number that
 * was seen is another one then, and no item changes its place.
 */
public final class Arrangement {

    private final List<Passage> arranged = new ArrayList<>();

    private Arrangement() {}

    /** Arranging again changes nothing. */
    public static List<Passage> of(List<Passage> passages) {
        var arrangement = new Arrangement();
        for (int at = 0; at < passages.size(); ) {
            int end = endOfList(passages, at);
            if (end > at) {
                arrangement.list(passages.subList(at, end));
                at = end;
            } else {
                arrangement.arranged.add(passages.get(at++));
            }
        }
        return arrangement.arranged;
    }

    /** Items that follow each other, and what stands in them; words that are left out do not end a list. */
    private static int endOfList(List<Passage> passages, int start) {
        int end = start;
        for (int at = start; at < passages.size(); at++) {
            var passage = passages.get(at);
            if (passage.form().isItem() || (passage.depth() > 0 && end > start)) {
                end = at + 1;
            } else if (passage.form() != Form.LEFT_OUT) {
                break;
            }
        }
        return end;
    }

    private void list(List<Passage> items) {
        for (int at = 0; at < items.size(); ) {
            var first = items.get(at);
            if (isLeftOut(first)) {
                arranged.add(first);
                at++;
                continue;
            }
            int end = at + 1;
            while (end < items.size() && (goesOn(first, items.get(end)) || isLeftOut(items.get(end)))) {
                end++;
            }
            var run = items.subList(at, end);
            if (first.form() == Form.NUMBERED) {
                numbered(run);
            } else {
                run.forEach(item -> arranged.add(onOneLevel(first, item)));
            }
            at = end;
        }
    }

    private static boolean goesOn(Passage first, Passage next) {
        return next.depth() > first.depth() || (next.form() == first.form() && next.depth() == first.depth());
    }

    private static boolean isLeftOut(Passage passage) {
        return passage.form() == Form.LEFT_OUT;
    }

    /** Numbers that count from one are a list, or steps where items hold more than a line; all others stay as words. */
    private void numbered(List<Passage> run) {
        for (int at = 0; at < run.size(); ) {
            int end = at + 1;
            int next = 2;
            while (end < run.size() && (isInside(run, at, end) || run.get(end).number() == next)) {
                next += isInside(run, at, end) ? 0 : 1;
                end++;
            }
            if (run.get(at).number() == 1) {
                counted(run.subList(at, end));
            } else {
                end = at + 1;
                while (end < run.size() && isInside(run, at, end)) {
                    end++;
                }
                uncounted(run.subList(at, end));
            }
            at = end;
        }
    }

    private static boolean isInside(List<Passage> run, int first, int at) {
        return isLeftOut(run.get(at)) || run.get(at).depth() > run.get(first).depth();
    }

    private void counted(List<Passage> run) {
        var first = run.getFirst();
        boolean simple = run.stream().noneMatch(item -> item.depth() > first.depth());
        for (var item : run) {
            if (isLeftOut(item)) {
                arranged.add(item);
            } else if (simple) {
                arranged.add(item.at(0).in(first.group()));
            } else if (item.depth() == first.depth()) {
                arranged.add(item.at(0).in(first.group()).as(Form.STEP));
            } else {
                arranged.add(partOf(item).at(0).in(first.group()).as(Form.STEP_GOES_ON));
            }
        }
    }

    private void uncounted(List<Passage> run) {
        var first = run.getFirst();
        arranged.add(first.withMarkAsWords(Form.PARAGRAPH).at(0).noting(Notice.NUMBERS));
        var inside = new ArrayList<Passage>();
        run.stream().skip(1).forEach(item -> inside.add(isLeftOut(item) ? item : item.noting(Notice.LEVELS)));
        if (!inside.isEmpty()) {
            list(inside);
        }
    }

    private static Passage onOneLevel(Passage first, Passage item) {
        if (isLeftOut(item) || item.depth() <= first.depth()) {
            return isLeftOut(item) ? item : item.at(0);
        }
        var inner = item.form() == Form.NUMBERED ? item.withMarkAsWords(first.form()) : item.as(first.form());
        return inner.at(0).in(first.group()).noting(Notice.LEVELS);
    }

    /** With a sign before it, since a step has no list inside. */
    private static Passage partOf(Passage item) {
        var part = item.form() == Form.NUMBERED
                ? item.markedText()
                : item.form().isItem() ? marked("–", item.text()) : item.text();
        return item.saying(part).noting(Notice.LEVELS);
    }

    private static RichText marked(String mark, RichText text) {
        var spans = new ArrayList<Span>(List.of(Span.plain(mark + " ")));
        spans.addAll(text.spans());
        return new RichText(spans);
    }
}
