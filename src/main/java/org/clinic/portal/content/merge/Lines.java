package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.RichText;

/** Merges the lines of one block: the items of a list, the paragraphs of a warning. */
final class Lines extends ListMerge<RichText> {

    private static final Token START = new Token.Start(Shape.PARAGRAPH, true);

    @Override
    boolean isBlank(RichText line) {
        return line.isBlank();
    }

    @Override
    List<Token> tokens(List<RichText> lines) {
        var tokens = new ArrayList<Token>();
        for (var line : lines) {
            tokens.add(START);
            tokens.addAll(Token.of(line));
        }
        return tokens;
    }

    @Override
    List<RichText> elements(List<Token> tokens) {
        return Token.lines(tokens).stream().map(Token.StartedLine::text).toList();
    }
}
