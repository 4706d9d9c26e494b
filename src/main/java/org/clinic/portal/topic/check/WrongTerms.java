package org.clinic.portal.topic.check;

/** A term in a form that the clinic does not want, and that cannot be anything else. */
final class WrongTerms implements Check.LineRule {

    @Override
    public void lookAt(CheckedText text, Found found) {
        for (var line : text.lines()) {
            text.terms().in(line.text()).stream()
                    .filter(match -> !isDoubtful(line, match))
                    .forEach(match -> found.wrong(line, match.start(), match.end(), match.term()));
        }
    }

    /**
     * "Mild" where a sentence begins: the name mild®, written wrongly, or what it is in "Mild pain is common". Which of
     * the two only a person can tell; within a sentence the capital gives it away.
     */
    static boolean isDoubtful(CheckedLine line, TermList.Match match) {
        return match.word() && line.beginsSentence(match.start());
    }
}
