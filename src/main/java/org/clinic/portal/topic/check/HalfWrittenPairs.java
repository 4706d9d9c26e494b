package org.clinic.portal.topic.check;

import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;

/** One half of what only makes sense as two: a question and its answer, a word and its meaning, a source and a text. */
final class HalfWrittenPairs implements Check.Rule {

    @Override
    public void look(CheckedSection section, Found found) {
        for (int block = 0; block < section.blocks().size(); block++) {
            switch (section.blocks().get(block)) {
                case Block.QuestionAndAnswer(var question, var answer) ->
                    pair(found, block, 0, List.of(question), 1, answer);
                case Block.Quotation(var paragraphs, var source) -> {
                    if (isBlank(paragraphs) && !source.isBlank()) {
                        found.missing(block, 0, source);
                    }
                }
                case Block.DefinitionList(var definitions) -> {
                    for (int at = 0; at < definitions.size(); at++) {
                        var definition = definitions.get(at);
                        pair(
                                found,
                                block,
                                2 * at,
                                List.of(definition.term()),
                                2 * at + 1,
                                List.of(definition.meaning()));
                    }
                }
                default -> {}
            }
        }
    }

    private static void pair(Found found, int block, int line, List<RichText> first, int other, List<RichText> second) {
        if (isBlank(first) && !isBlank(second)) {
            found.missing(block, line, second.getFirst());
        } else if (!isBlank(first) && isBlank(second)) {
            found.missing(block, other, first.getFirst());
        }
    }

    private static boolean isBlank(List<RichText> texts) {
        return texts.stream().allMatch(RichText::isBlank);
    }
}
