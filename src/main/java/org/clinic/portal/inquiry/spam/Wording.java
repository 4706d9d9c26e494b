package org.clinic.portal.inquiry.spam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.text.Folded;

/**
 * What can be told from the words alone. In which script or language somebody writes says nothing: people ask in all of
 * them.
 */
final class Wording {

    /** Fewer words are said by many: "How much is it?" is no copy of anybody's. */
    private static final int WORDS_OF_A_COPY = 6;

    /** So many words on end are the same in copies only. */
    private static final int RUN = 8;

    private static final int TWO = 2;
    private static final int LONG_WORD = 8;
    private static final int LONGEST_WORD = 25;

    /** An address with its scheme, with www, or the name of a host with a path. Mail addresses are none. */
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?:/{2}|www\\.)(?<host>[^\\s/?#\"'<>\\]\\[]{3,200})"
            + "|(?<![@\\w.-])(?<bare>(?:[a-z0-9-]{1,63}\\.){1,4}[a-z]{2,10})/[^\\s]{1,200}");

    private static final Pattern MARKUP = Pattern.compile("(?i)<\\s*a\\s[^>]{0,300}href|\\[(?:url|link)\\s*[=\\]]");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}']{2,}");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{%d,}".formatted(LONG_WORD));
    private static final Pattern RISE = Pattern.compile("[a-z][A-Z]");
    private static final Pattern NO_VOWEL = Pattern.compile("(?i)[bcdfghjklmnpqrstvwxz]{8,}");

    private Wording() {}

    static Set<Reason> reasons(SentTexts texts) {
        var found = EnumSet.noneOf(Reason.class);
        links(texts.said()).ifPresent(found::add);
        if (small(texts).anyMatch(text -> linksIn(text).findAny().isPresent())) {
            found.add(Reason.LINK_OUT_OF_PLACE);
        }
        if (Stream.concat(small(texts), Stream.of(texts.said())).anyMatch(Wording::hasMarkup)) {
            found.add(Reason.MARKUP);
        }
        if (isGarbled(texts.name()) || isMostlyGarbled(texts.said())) {
            found.add(Reason.GARBLED);
        }
        return found;
    }

    private static Stream<String> small(SentTexts texts) {
        return Stream.of(
                        Optional.of(texts.name()),
                        Optional.ofNullable(texts.phone()),
                        Optional.ofNullable(texts.time()))
                .flatMap(Optional::stream);
    }

    private static Optional<Reason> links(String message) {
        long links = linksIn(message).limit(TWO + 1).count();
        return switch ((int) links) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Reason.LINK);
            case TWO -> Optional.of(Reason.LINKS);
            default -> Optional.of(Reason.MANY_LINKS);
        };
    }

    /** A pattern is slow on long texts, and most have neither a slash nor www. */
    private static boolean mayLink(String text) {
        return text.indexOf('/') >= 0 || text.toLowerCase(Locale.ROOT).contains("www.");
    }

    private static Stream<MatchResult> linksIn(String text) {
        return mayLink(text) ? LINK.matcher(text).results() : Stream.empty();
    }

    private static String withoutLinks(String text) {
        return mayLink(text) ? LINK.matcher(text).replaceAll(" ") : text;
    }

    private static boolean hasMarkup(String text) {
        return (text.indexOf('<') >= 0 || text.indexOf('[') >= 0)
                && MARKUP.matcher(text).find();
    }

    /** Capitals in the midst of a long word three times, or eight consonants on end: no name and no language has that. */
    private static boolean isGarbled(String text) {
        return LATIN_WORD
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> RISE.matcher(word).results().count() > TWO
                        || NO_VOWEL.matcher(word).find());
    }

    /** One such word among others may be a link's or a file's. */
    private static boolean isMostlyGarbled(String message) {
        var words = message.isBlank() ? List.<String>of() : List.of(SPACE.split(message.strip()));
        long garbled = words.stream()
                .filter(word -> word.length() >= LONG_WORD)
                .filter(Wording::isGarbled)
                .count();
        return !words.isEmpty() && garbled * TWO >= words.size();
    }

    /**
     * By what the message is known again, however its figures, links and line ends differ: all of its words; and of a long
     * one a run of words that is the same one as long as few of them differ. Nothing of what many say.
     */
    static Set<String> copies(SentTexts texts) {
        var words = words(withoutLinks(texts.said()));
        var copies = new TreeSet<String>();
        if (words.size() >= WORDS_OF_A_COPY) {
            copies.add(String.join(" ", words));
        }
        if (words.size() >= TWO * RUN) {
            IntStream.rangeClosed(0, words.size() - RUN)
                    .mapToObj(from -> String.join(" ", words.subList(from, from + RUN)))
                    .min(Comparator.comparing(run -> Sha256.of(run).toString()))
                    .ifPresent(copies::add);
        }
        return copies;
    }

    /** To where links lead, each once. */
    static Set<String> hosts(String message) {
        var hosts = new TreeSet<String>();
        linksIn(message)
                .map(link -> link.group("host") == null ? link.group("bare") : link.group("host"))
                .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
                .forEach(hosts::add);
        return hosts;
    }

    /** As they are compared. Figures are none, nor what is longer than any word. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        WORD.matcher(Folded.of(text))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() <= LONGEST_WORD)
                .forEach(words::add);
        return words;
    }

    /** What is learned of a message: its words and the places it leads to, each once. */
    static Collection<String> features(String message) {
        var features = new TreeSet<>(words(withoutLinks(message)));
        hosts(message).forEach(host -> features.add("link " + host));
        return features;
    }
}
