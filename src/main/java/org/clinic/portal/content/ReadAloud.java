package org.clinic.portal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.readability.Passage;

/** A body as it is read, line by line: which of its texts are sentences, which items, and which only labels. */
public final class ReadAloud {

    private ReadAloud() {}

    public static List<Passage> of(Body body) {
        return body.blocks().stream().flatMap(ReadAloud::of).toList();
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
            case Block.DefinitionList(var definitions) -> definitions.stream().flatMap(ReadAloud::of);
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
