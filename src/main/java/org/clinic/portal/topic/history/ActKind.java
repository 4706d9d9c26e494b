package org.clinic.portal.topic.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done to a topic. The database has each as a word, and knows only a few of them: a new one needs no
 * migration, but its words in {@code topic-history.properties}.
 */
public enum ActKind {
    CREATED(About.TEXT),
    IMPORTED(About.TEXT, "file"),
    /** Changes of the draft, of one person in one hour. */
    EDITED(About.TEXT),
    /** Since then {@link #EDITED} is kept. */
    EDITS_KEPT(About.TEXT),
    RESTORED(About.TEXT),
    COMMENTED(About.COMMENTS),
    REPLIED(About.COMMENTS),
    RESOLVED(About.COMMENTS),
    REOPENED(About.COMMENTS),
    PUBLISHED(About.PUBLICATIONS),
    WITHDRAWN(About.PUBLICATIONS),
    PUBLICATION_PLANNED(About.PLANS, "plan", "at"),
    WITHDRAWAL_PLANNED(About.PLANS, "plan", "at"),
    PLAN_MOVED(About.PLANS, "plan", "at"),
    PLAN_KEPT(About.PLANS, "plan"),
    PLAN_CANCELLED(About.PLANS, "plan"),
    PLAN_FAILED(About.PLANS, "plan", "clash"),
    ARCHIVED(About.PUBLICATIONS),
    TAKEN_FROM_ARCHIVE(About.PUBLICATIONS),
    TAKEN_OVER(About.PEOPLE),
    HANDED_ON(About.PEOPLE, "to", "name"),
    PREVIEW_SHARED(About.PEOPLE, "link", "until"),
    PREVIEW_ENDED(About.PEOPLE, "link");

    private final About about;
    private final Set<String> details;

    ActKind(About about, String... details) {
        this.about = about;
        this.details = Set.of(details);
    }

    /** The one that the database has under this word; nothing for one that only a newer release knows. */
    static Optional<ActKind> read(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As the database has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public About about() {
        return about;
    }

    /** What has to be known of such an act beside who, when, and which version or comment. */
    Set<String> details() {
        return details;
    }

    /** Whether it is about a version. */
    boolean hasVersion() {
        return this == RESTORED || this == PUBLISHED || this == WITHDRAWN;
    }

    boolean hasComment() {
        return about == About.COMMENTS;
    }
}
