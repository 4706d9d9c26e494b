package org.clinic.portal.topic.check;

/** A link of which nobody could say where it leads, since it has no letter or digit. */
final class EmptyLinks implements Check.Rule {

    @Override
    public void look(CheckedSection section, Found found) {
        for (var line : section.lines()) {
            line.links().stream()
                    .filter(link -> link.words().codePoints().noneMatch(Character::isLetterOrDigit))
                    .forEach(link -> found.words(line, link.start(), link.end()));
        }
    }
}
