package org.clinic.portal.topic.draft.ui;

/**
 * Whose words a field takes over: somebody else's, by name where that is known, or those of the one who writes in it,
 * which were kept in the browser and can be undone like what is typed.
 */
record Whose(String name, boolean isOwn) {

    static final Whose NOT_KNOWN = new Whose("", false);
    static final Whose OWN = new Whose("", true);

    static Whose of(String colleague) {
        return new Whose(colleague, false);
    }
}
