package org.clinic.portal.topic.check;

/** A paragraph or an item of more than {@value #MOST_WORDS} words: a grey field in which readers lose their line. */
final class LongParagraphs implements Check.Rule {

    private static final int MOST_WORDS = 120;

    @Override
    public void look(CheckedSection section, Found found) {
        section.lines().stream()
                .filter(line -> line.running() && line.wordCount() > MOST_WORDS)
                .forEach(found::line);
    }
}
