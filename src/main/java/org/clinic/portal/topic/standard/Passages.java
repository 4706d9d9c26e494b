package org.clinic.portal.topic.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.readability.Passage;
import org.clinic.portal.readability.PassagePlace;
import org.clinic.portal.topic.check.Place;

/** A body as readability is measured, line by line: which of its texts are sentences, which items, and which only labels. */
public final class Passages {

    private Passages() {}

    public static List<Passage> of(Body body) {
        return body.blocks().stream().flatMap(Passages::of).toList();
    }

    /** Where in the body a place in its passages is: in which line of which block. */
    public static Place place(Body body, PassagePlace read) {
        int before = 0;
        for (int block = 0; block < body.blocks().size(); block++) {
            int lines = body.blocks().get(block).lines().size();
            if (read.passage() < before + lines) {
                return new Place(block, read.passage() - before, read.start(), read.end());
            }
            before += lines;
        }
        throw new IndexOutOfBoundsException("No passage " + read.passage() + " in " + before);
    }

    private static Stream<Passage> of(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> paragraphs(List.of(text));
            case Block.SubHeading(var text) -> Stream.of(Passage.heading(text.text()));
            case Block.BulletList(var items) -> items(items);
            case Block.NumberedList(var items) -> items(items);
            case Block.KeyPoints(var items) -> items(items);
            case Block.Checklist(var items) -> items(items);
            case Block.Warning(var paragraphs) -> paragraphs(paragraphs);
            case Block.Steps(var steps) -> steps.stream().flatMap(step -> items(step.paragraphs()));
            case Block.Quotation(var paragraphs, var source) ->
                Stream.concat(paragraphs(paragraphs), Stream.of(Passage.heading(source.text())));
            case Block.DefinitionList(var definitions) -> definitions.stream().flatMap(Passages::of);
            case Block.QuestionAndAnswer(var question, var answer) -> {
                var texts = new ArrayList<>(List.of(question));
                texts.addAll(answer);
                yield paragraphs(texts);
            }
        };
    }

    /** The word that is explained is a label. */
    private static Stream<Passage> of(Block.Definition definition) {
        return Stream.of(
                Passage.heading(definition.term().text()),
                Passage.listItem(definition.meaning().text()));
    }

    private static Stream<Passage> paragraphs(List<RichText> texts) {
        return texts.stream().map(text -> Passage.paragraph(text.text()));
    }

    private static Stream<Passage> items(List<RichText> texts) {
        return texts.stream().map(text -> Passage.listItem(text.text()));
    }
}
