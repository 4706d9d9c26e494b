package org.clinic.portal.topic.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The clinic's terms, ready to be looked for in many lines. */
final class TermList {

    private static final String REGISTERED = "®™℠";
    private static final String HYPHENS = "-‐‑";

    private final List<Form> forms;
    private final List<String> required;

    TermList(Collection<Term> terms) {
        forms = terms.stream()
                .flatMap(term -> term.forbidden().stream().map(form -> new Form(form, term)))
                .sorted(Comparator.<Form>comparingInt(form -> form.form().text().length())
                        .reversed())
                .toList();
        required = terms.stream().map(Term::required).toList();
    }

    private record Form(ForbiddenForm form, Term term) {}

    /** A term as it must not be written, from {@code start} to before {@code end}. */
    record Match(int start, int end, Term term) {

        private boolean overlaps(Match other) {
            return start < other.end && other.start < end;
        }
    }

    /** What is wrong in a text. Of forms that stand in one another the longest is meant. */
    List<Match> in(String text) {
        var matches = new ArrayList<Match>();
        for (var form : forms) {
            int at = next(text, form.form(), 0);
            while (at >= 0) {
                var match = new Match(at, end(text, at, form), form.term());
                if (matches.stream().noneMatch(match::overlaps) && !isPartOfRequired(text, match)) {
                    matches.add(match);
                }
                at = next(text, form.form(), match.end());
            }
        }
        return matches;
    }

    private static int next(String text, ForbiddenForm form, int from) {
        int length = form.text().length();
        for (int at = from; at <= text.length() - length; at++) {
            if (text.regionMatches(form.anyCase(), at, form.text(), 0, length) && isWhole(text, at, at + length)) {
                return at;
            }
        }
        return -1;
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
