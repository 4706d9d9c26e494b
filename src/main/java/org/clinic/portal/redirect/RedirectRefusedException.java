package org.clinic.portal.redirect;

/** Refuses a redirect. */
public class RedirectRefusedException extends RuntimeException {

    /** Why an address does not lead where it was to lead. */
    public enum Why {
        /** What was typed is no address below {@code /topics/}. */
        NO_ADDRESS,
        /** It is, or was, the topic's own, and leads there by itself: it would lead in a circle. */
        CIRCLE,
        /** Another topic was published there. */
        TOPIC,
        /** Another topic will be published there. */
        DRAFT,
        /** It is a redirect's already, be it to the same topic. */
        REDIRECT,
        /** Somebody was quicker to take it. */
        JUST_TAKEN,
        /** The page does not have the part that was to be shown. */
        NO_SECTION
    }

    private final Why why;
    private final String name;

    RedirectRefusedException(Why why, String name) {
        super("Redirect refused: %s".formatted(why));
        this.why = why;
        this.name = name;
    }

    public Why why() {
        return why;
    }

    /** What is in the way, or where the address leads already; may be empty. */
    public String name() {
        return name;
    }
}
