package org.clinic.portal.topic.check;

/** A term in a form that the clinic does not want. */
final class WrongTerms implements Check.Rule {

    @Override
    public void look(CheckedSection section, Found found) {
        for (var line : section.lines()) {
            section.terms()
                    .in(line.text())
                    .forEach(match -> found.wrong(line, match.start(), match.end(), match.term()));
        }
    }
}
