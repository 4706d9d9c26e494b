package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;

/** Puts passages that belong together into blocks. */
public final class Blocks {

    private static final RichText NOTHING = RichText.plain("");

    private Blocks() {}

    /** The blocks that {@link Arrangement arranged} passages make; lists that follow each other are one. */
    public static List<Block> of(List<Passage> arranged) {
        var passages = arranged.stream()
                .filter(passage -> passage.form() != Form.LEFT_OUT)
                .toList();
        var blocks = new ArrayList<Block>();
        for (int at = 0; at < passages.size(); ) {
            int end = at + 1;
            while (end < passages.size() && belongTogether(passages.get(end - 1), passages.get(end))) {
                end++;
            }
            blocks.add(block(passages.subList(at, end)));
            at = end;
        }
        return blocks;
    }

    private static boolean belongTogether(Passage last, Passage next) {
        boolean sameGroup = last.group() == next.group();
        return switch (next.form()) {
            case PARAGRAPH, HEADING, LEFT_OUT -> false;
            case BULLET, CHECK -> last.form() == next.form();
            case NUMBERED -> last.form() == Form.NUMBERED && next.number() > 1;
            case KEY_POINT, WARNING -> last.form() == next.form() && sameGroup;
            case STEP -> isStep(last) && sameGroup && next.number() != 1;
            case STEP_GOES_ON -> isStep(last);
            case QUOTATION -> last.form() == Form.QUOTATION && sameGroup;
            case SOURCE -> last.form() == Form.QUOTATION;
            case TERM -> isDefinition(last);
            case MEANING -> isDefinition(last) && sameGroup;
            case QUESTION -> false;
            case ANSWER -> (last.form() == Form.QUESTION || last.form() == Form.ANSWER) && sameGroup;
        };
    }

    private static boolean isStep(Passage passage) {
        return passage.form() == Form.STEP || passage.form() == Form.STEP_GOES_ON;
    }

    private static boolean isDefinition(Passage passage) {
        return passage.form() == Form.TERM || passage.form() == Form.MEANING;
    }

    private static Block block(List<Passage> passages) {
        var texts = passages.stream().map(Passage::text).toList();
        return switch (passages.getFirst().form()) {
            case PARAGRAPH, LEFT_OUT, SOURCE, ANSWER -> new Block.Paragraph(texts.getFirst());
            case HEADING -> new Block.SubHeading(texts.getFirst());
            case BULLET -> new Block.BulletList(texts);
            case NUMBERED -> new Block.NumberedList(texts);
            case CHECK -> new Block.Checklist(texts);
            case KEY_POINT -> new Block.KeyPoints(texts);
            case WARNING -> new Block.Warning(texts);
            case STEP, STEP_GOES_ON -> new Block.Steps(steps(passages));
            case QUOTATION -> quotation(passages);
            case TERM, MEANING -> new Block.DefinitionList(definitions(passages));
            case QUESTION ->
                new Block.QuestionAndAnswer(
                        texts.getFirst(), texts.size() > 1 ? texts.subList(1, texts.size()) : List.of(NOTHING));
        };
    }

    private static List<Block.Step> steps(List<Passage> passages) {
        var steps = new ArrayList<Block.Step>();
        var paragraphs = new ArrayList<RichText>();
        for (var passage : passages) {
            if (passage.form() == Form.STEP && !paragraphs.isEmpty()) {
                steps.add(new Block.Step(paragraphs));
                paragraphs.clear();
            }
            paragraphs.add(passage.text());
        }
        steps.add(new Block.Step(paragraphs));
        return steps;
    }

    private static Block quotation(List<Passage> passages) {
        var last = passages.getLast();
        return last.form() == Form.SOURCE
                ? new Block.Quotation(texts(passages.subList(0, passages.size() - 1)), last.text())
                : new Block.Quotation(texts(passages), NOTHING);
    }

    private static List<Block.Definition> definitions(List<Passage> passages) {
        var definitions = new ArrayList<Block.Definition>();
        for (var passage : passages) {
            if (passage.form() == Form.TERM) {
                definitions.add(new Block.Definition(passage.text(), NOTHING));
            } else if (!definitions.isEmpty() && definitions.getLast().meaning().isBlank()) {
                definitions.add(new Block.Definition(definitions.removeLast().term(), passage.text()));
            } else {
                definitions.add(new Block.Definition(NOTHING, passage.text()));
            }
        }
        return definitions;
    }

    private static List<RichText> texts(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }
}
