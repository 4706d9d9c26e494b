package org.clinic.portal.glossary;

/** Refuses a word of which a form is explained already, as another word. */
public class WordTakenException extends RuntimeException {

    private final String word;

    WordTakenException(String word) {
        super("“%s” is explained already".formatted(word));
        this.word = word;
    }

    /** The word in the glossary whose form it is. */
    public String word() {
        return word;
    }
}
