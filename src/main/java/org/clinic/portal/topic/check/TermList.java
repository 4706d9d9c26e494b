package org.clinic.portal.topic.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

/** The clinic's terms, ready to be looked for in many lines. */
final class TermList {

    private static final String REGISTERED = "®™℠";
    private static final String HYPHENS = "-‐‑";
    private static final Pattern SIGN = Pattern.compile("\\h*(?:[®™℠]|\\((?:R|TM|SM)\\))", Pattern.CASE_INSENSITIVE);

    /** By the first letter in small, the longest first. */
    private final Map<Character, List<Form>> forms;

    private final List<String> required;

    /** Those forms that are ordinary words as well, where these have a capital. */
    private final Set<ForbiddenForm> words;

    TermList(Collection<Term> terms) {
        forms = terms.stream()
                .flatMap(term -> term.forbidden().stream().map(form -> new Form(form, term)))
                .sorted(Comparator.<Form>comparingInt(form -> form.form().text().length())
                        .reversed())
                .collect(groupingBy(
                        form -> Character.toLowerCase(form.form().text().charAt(0))));
        required = terms.stream().map(Term::required).toList();
        words = forms.values().stream()
                .flatMap(List::stream)
                .map(Form::form)
                .filter(this::isCapitalisedWord)
                .collect(toSet());
    }

    /** Whether it may as well be an ordinary word with a capital: nobody minds the same in small letters. */
    private boolean isCapitalisedWord(ForbiddenForm form) {
        var text = form.text();
        var small = Character.toLowerCase(text.charAt(0)) + text.substring(1);
        return !form.anyCase()
                && small.equals(text.toLowerCase(Locale.ROOT))
                && !small.equals(text)
                && forms.getOrDefault(small.charAt(0), List.of()).stream()
                        .noneMatch(other ->
                                other.form().text().length() == small.length() && isAt(small, 0, other.form()));
    }

    private record Form(ForbiddenForm form, Term term) {}

    /**
     * A term as it must not be written, from {@code start} to before {@code end}.
     *
     * @param word whether it would look the same if it were an ordinary word that begins a sentence
     */
    record Match(int start, int end, Term term, boolean word) {}

    /** What is wrong in a text, found in one pass. Of forms that begin at one place the longest is meant. */
    List<Match> in(String text) {
        var matches = new ArrayList<Match>();
        int at = 0;
        while (at < text.length()) {
            int next = at + 1;
            if (!(isWord(text, at - 1) && isWord(text, at))) {
                for (var form : forms.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
                    if (isAt(text, at, form.form())) {
                        var match = match(text, at, form);
                        if (!isPartOfRequired(text, match)) {
                            matches.add(match);
                            next = match.end();
                            break;
                        }
                    }
                }
            }
            at = next;
        }
        return matches;
    }

    private static boolean isAt(String text, int at, ForbiddenForm form) {
        int length = form.text().length();
        return text.regionMatches(form.anyCase(), at, form.text(), 0, length) && isWhole(text, at, at + length);
    }

    private Match match(String text, int start, Form form) {
        int last = start + form.form().text().length();
        boolean isSigned = SIGN.matcher(text).region(last, text.length()).lookingAt();
        return new Match(start, end(text, start, form), form.term(), !isSigned && words.contains(form.form()));
    }

    /** A sign of registration that is there already is not to come twice. */
    private static int end(String text, int start, Form form) {
        int end = start + form.form().text().length();
        var required = form.term().required();
        boolean isRegistered = REGISTERED.indexOf(required.charAt(required.length() - 1)) >= 0;
        return isRegistered && end < text.length() && REGISTERED.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    /** "mild®" is right although "mild" may be forbidden. */
    private boolean isPartOfRequired(String text, Match match) {
        for (var right : required) {
            int first = Math.max(0, match.end() - right.length());
            for (int at = first; at <= match.start(); at++) {
                if (text.startsWith(right, at) && isWhole(text, at, at + right.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether no letter, digit or hyphenated part goes on at either side. */
    private static boolean isWhole(String text, int start, int end) {
        return !(isWord(text, start - 1) && isWord(text, start))
                && !(isWord(text, end) && isWord(text, end - 1))
                && !(isHyphen(text, start - 1) && isWord(text, start - 2))
                && !(isHyphen(text, end) && isWord(text, end + 1));
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isHyphen(String text, int at) {
        return at >= 0 && at < text.length() && HYPHENS.indexOf(text.charAt(at)) >= 0;
    }
}
