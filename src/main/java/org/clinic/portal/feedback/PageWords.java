package org.clinic.portal.feedback;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.content.ReadAloud;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.readability.Passage;

/**
 * The words that a page has itself: who repeats them tells nothing of anybody.
 *
 * @param words those that stand there in small letters alone, as with a capital they may be the name of who works here
 * @param headings which are quoted as they are
 */
record PageWords(Set<String> words, List<String> headings) {

    static PageWords of(TopicContent content) {
        var headings = Stream.concat(
                        Stream.of(content.title()), content.sections().stream().map(Section::heading))
                .filter(heading -> !heading.isBlank())
                .toList();
        var texts = content.sections().stream()
                .flatMap(section -> ReadAloud.of(section.body()).stream())
                .map(Passage::text);
        return new PageWords(
                Stream.concat(Stream.concat(headings.stream(), Stream.of(content.summary())), texts)
                        .flatMap(text -> Word.PATTERN.matcher(Word.tidied(text)).results())
                        .map(MatchResult::group)
                        .filter(word -> word.codePoints().noneMatch(Character::isUpperCase))
                        .map(Word::folded)
                        .collect(Collectors.toUnmodifiableSet()),
                headings);
    }

    /** The words without what is only quoted. */
    String without(String note) {
        var rest = note;
        for (var heading : headings) {
            rest = rest.replace(heading, " ");
        }
        return rest;
    }
}
