package org.clinic.portal.topic.check;

/** One thing that is looked for in every section, and some of them in the topic's details. To add one, add it here with the class that looks for it. */
public enum Check {
    EMPTY_HEADING(Severity.BLOCKS, new EmptyHeadings()),
    EMPTY_LINK(Severity.BLOCKS, new EmptyLinks()),
    BARE_ADDRESS(Severity.BLOCKS, new BareAddresses()),
    HALF_WRITTEN_PAIR(Severity.BLOCKS, new HalfWrittenPairs()),
    WRONG_TERM(Severity.BLOCKS, new WrongTerms()),
    DOUBTFUL_TERM(Severity.HINT, new DoubtfulTerms()),
    VAGUE_LINK(Severity.HINT, new VagueLinks()),
    EMPTY_BLOCK(Severity.HINT, new EmptyBlocks()),
    LIST_OF_ONE(Severity.HINT, new ListsOfOne()),
    LONG_PARAGRAPH(Severity.HINT, new LongParagraphs()),
    ALL_CAPITALS(Severity.HINT, new AllCapitals()),
    REPEATED_WORD(Severity.HINT, new RepeatedWords()),
    PASSIVE_VOICE(Severity.HINT, new PassiveVoice());

    /** What follows from a finding. */
    public enum Severity {
        /** Nothing is published until it is mended. */
        BLOCKS,
        /** Somebody may have a reason to leave it. */
        HINT
    }

    private final Severity severity;
    private final Rule rule;

    Check(Severity severity, Rule rule) {
        this.severity = severity;
        this.rule = rule;
    }

    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }

    void look(CheckedSection section) {
        rule.look(section, new Found(this, section));
    }

    /** Looks at the topic's details, if there is something to look for. */
    void lookAtDetails(CheckedText details) {
        if (rule instanceof LineRule lines) {
            lines.lookAt(details, new Found(this, details));
        }
    }

    /** How a check is told what to look for. Holds nothing: all texts are looked at by the same one. */
    interface Rule {
        void look(CheckedSection section, Found found);
    }

    /** Minds lines, of whatever text. */
    interface LineRule extends Rule {
        void lookAt(CheckedText text, Found found);

        @Override
        default void look(CheckedSection section, Found found) {
            lookAt(section, found);
        }
    }
}
