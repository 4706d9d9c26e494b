package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.InquiryMarks;
import org.clinic.portal.inquiry.InquiryNews;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Narrowing;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.inquiry.due.Priority;

/** What there is to narrow a list of inquiries by, and what that is called. */
class FilterWords {

    private final InquiryService inquiries;
    private final InquiryNews news;
    private final InquiryMarks marks;
    private final UI ui;

    private Map<AccountId, String> assignees = Map.of();
    private Map<UUID, String> topics = Map.of();
    private List<String> labels = List.of();

    FilterWords(InquiryService inquiries, InquiryNews news, InquiryMarks marks, UI ui) {
        this.inquiries = inquiries;
        this.news = news;
        this.marks = marks;
        this.ui = ui;
    }

    /** Looks who answers inquiries by now, and about what there are any. */
    void look() {
        assignees = new LinkedHashMap<>();
        inquiries.colleagues().forEach(each -> assignees.put(each.id(), each.name()));
        topics = news.topics();
        labels = marks.labels();
    }

    List<AccountId> assignees() {
        return List.copyOf(assignees.keySet());
    }

    List<UUID> topics() {
        return topics.keySet().stream()
                .sorted(Comparator.comparing(this::topic))
                .toList();
    }

    List<String> labels() {
        return labels;
    }

    List<String> languages() {
        return Submission.LANGUAGES.stream()
                .sorted(Comparator.comparing(this::language))
                .toList();
    }

    String priority(Priority priority) {
        return ui.getTranslation("desk.priority." + priority);
    }

    /** Somebody who answers none any more may be in an address. */
    String assignee(AccountId account) {
        return assignees.getOrDefault(account, ui.getTranslation("inquiry.filter.gone"));
    }

    String topic(UUID topic) {
        return topics.getOrDefault(topic, ui.getTranslation("inquiry.filter.gone"));
    }

    String language(String language) {
        return ui.getTranslation("inquiry.language." + language);
    }

    /** What a list is narrowed by, each with what would be left without it. */
    List<Part> parts(Narrowing narrowing) {
        if (!narrowing.isNone()) {
            look();
        }
        var parts = new ArrayList<Part>();
        add(parts, narrowing.priorities(), this::priority, narrowing::withPriorities);
        add(parts, narrowing.languages(), this::language, narrowing::withLanguages);
        add(parts, narrowing.assignees(), this::assignee, narrowing::withAssignees);
        add(parts, narrowing.topics(), this::topic, narrowing::withTopics);
        add(parts, narrowing.labels(), Function.identity(), narrowing::withLabels);
        if (narrowing.starred()) {
            parts.add(new Part(ui.getTranslation("inquiry.filter.starred"), narrowing.withStarred(false)));
        }
        if (narrowing.unread()) {
            parts.add(new Part(ui.getTranslation("inquiry.filter.unread"), narrowing.withUnread(false)));
        }
        return parts;
    }

    private static <T> void add(
            List<Part> parts, Set<T> chosen, Function<T, String> name, Function<Set<T>, Narrowing> narrow) {
        chosen.stream().sorted(Comparator.comparing(name)).forEach(each -> {
            var others = new HashSet<>(chosen);
            others.remove(each);
            parts.add(new Part(name.apply(each), narrow.apply(others)));
        });
    }

    /** One thing that a list is narrowed by. */
    record Part(String name, Narrowing without) {}
}
