package org.clinic.portal.inquiry;

import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.due.Priority;

/**
 * Which of the inquiries of a scope: those of any of the priorities, of any of the assignees and so on. An empty set
 * narrows nothing.
 *
 * @param topics about which they asked, by id
 * @param languages in which they wrote, as {@code "en"}
 * @param starred only those with a star of whoever asks
 * @param unread only those of which whoever asks has not read the last
 */
public record Narrowing(
        Set<Priority> priorities,
        Set<AccountId> assignees,
        Set<UUID> topics,
        Set<String> languages,
        Set<String> labels,
        boolean starred,
        boolean unread) {

    public static final Narrowing NONE = new Narrowing(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, false);

    public Narrowing {
        priorities = Set.copyOf(priorities);
        assignees = Set.copyOf(assignees);
        topics = Set.copyOf(topics);
        languages = Set.copyOf(languages);
        labels = Set.copyOf(labels);
    }

    /** Whether all of the scope are meant. */
    public boolean isNone() {
        return equals(NONE);
    }

    public Narrowing withPriorities(Set<Priority> chosen) {
        return new Narrowing(chosen, assignees, topics, languages, labels, starred, unread);
    }

    public Narrowing withAssignees(Set<AccountId> chosen) {
        return new Narrowing(priorities, chosen, topics, languages, labels, starred, unread);
    }

    public Narrowing withTopics(Set<UUID> chosen) {
        return new Narrowing(priorities, assignees, chosen, languages, labels, starred, unread);
    }

    public Narrowing withLanguages(Set<String> chosen) {
        return new Narrowing(priorities, assignees, topics, chosen, labels, starred, unread);
    }

    public Narrowing withLabels(Set<String> chosen) {
        return new Narrowing(priorities, assignees, topics, languages, chosen, starred, unread);
    }

    public Narrowing withStarred(boolean chosen) {
        return new Narrowing(priorities, assignees, topics, languages, labels, chosen, unread);
    }

    public Narrowing withUnread(boolean chosen) {
        return new Narrowing(priorities, assignees, topics, languages, labels, starred, chosen);
    }
}
