package org.clinic.portal.topic.check;

/** What is a term in a form that the clinic does not want, or else an ordinary word that begins a sentence. */
final class DoubtfulTerms implements Check.LineRule {

    @Override
    public void lookAt(CheckedText text, Found found) {
        for (var line : text.lines()) {
            text.terms().in(line.text()).stream()
                    .filter(match -> WrongTerms.isDoubtful(line, match))
                    .forEach(match -> found.wrong(line, match.start(), match.end(), match.term()));
        }
    }
}
