package org.clinic.portal.content;

/**
 * Words that are set apart where a body is shown, and how. Lines are told apart by the very object that the body holds,
 * since two of them may say the same.
 *
 * @param begins says it to those who do not see it, in the language of the text around it
 * @param ends says that it is over
 */
public record Marking(Kind kind, String begins, String ends, Words words) {

    /** Why the words are set apart. */
    public enum Kind {
        ADDED("ins"),
        REMOVED("del"),
        /** The same words, emphasized otherwise, or with a link that leads elsewhere. */
        RESTYLED("u"),
        /** The same words in another place. */
        MOVED("mark");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }

    /** Which words are meant. */
    @FunctionalInterface
    public interface Words {

        /** Whether the character there, counted in UTF-16 units, is one of them. */
        boolean has(RichText line, int at);

        default Words or(Words others) {
            return (line, at) -> has(line, at) || others.has(line, at);
        }
    }
}
