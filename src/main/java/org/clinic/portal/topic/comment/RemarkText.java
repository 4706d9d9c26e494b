package org.clinic.portal.topic.comment;

import java.util.Set;
import java.util.regex.Pattern;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;

/**
 * What somebody says in a comment.
 *
 * @param text lines of 2000 characters together, not blank
 * @param mentioned who shall hear of it
 */
public record RemarkText(String text, Set<AccountId> mentioned) {

    public static final int LONGEST = 2000;

    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** Tidies the lines; refuses what is blank or too long with {@link InvalidContentException}. */
    public RemarkText {
        text = String.join(
                        "\n",
                        LINE_END.splitAsStream(text)
                                .map(line -> Line.of(line, Integer.MAX_VALUE))
                                .toList())
                .strip();
        if (Line.isBlank(text)) {
            throw new InvalidContentException("A remark without a word");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new InvalidContentException("A remark longer than %d characters".formatted(LONGEST));
        }
        mentioned = Set.copyOf(mentioned);
    }
}
