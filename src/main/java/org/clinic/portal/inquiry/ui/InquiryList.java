package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryMarks;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquiryState;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.InquirySummary;
import org.jspecify.annotations.Nullable;

/**
 * The inquiries of a filter, what is due first at the top where something is due, with what they are narrowed by above them. Whoever
 * searches looks at all there are, and comes back to where they were.
 */
class InquiryList extends Composite<Section> {

    private static final int PAGE = 40;
    private static final String STARRED = "event.target.closest('.star')?.closest('inquiry-row').id ?? ''";

    private final InquiryService inquiries;
    private final SpokenTime spoken;
    private final DueWords words;
    private final Div list = new Div();
    private final Div more = new Div();
    private final Div rest = new Div();
    private final Map<InquiryId, InquiryRow> rows = new LinkedHashMap<>();

    private final List<Consumer<Set<InquiryId>>> whenShown = new ArrayList<>();
    private @Nullable InquirySummary last;
    private @Nullable InquiryId current;
    private @Nullable DueGroup group;
    private int fresh;
    private InquiryFilter shown = new InquiryFilter(InquiryScope.TO_ANSWER, "");
    private int lengthBeforeSearch;

    /**
     * @param above what stands over the rows
     * @param below what stands over the last of them
     */
    InquiryList(
            InquiryService inquiries,
            InquiryMarks marks,
            SpokenTime spoken,
            DueWords words,
            Component above,
            Component below) {
        this.inquiries = inquiries;
        this.spoken = spoken;
        this.words = words;
        rest.addClassName("rest");
        getContent().addClassName("inquiry-list");
        getContent().getElement().setAttribute("aria-label", getTranslation("inquiry.title"));
        more.addClassName("fresh");
        more.getElement().setAttribute("role", "status");
        getContent().add(above, more, list, rest, below);
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("data-tick", getTranslation("inquiry.many.tick", "{0}"));
        list.getElement().setAttribute("data-star", getTranslation("inquiry.star.named", "{0}"));
        // One listener for all rows: each has but its sign.
        list.getElement()
                .addEventListener(
                        "click",
                        click -> starred(click.getEventData().get(STARRED).asString())
                                .ifPresent(row -> star(marks, row)))
                .addEventData(STARRED);
    }

    /** Reads the list anew, as far as it had been read, also before a search. */
    void show(InquiryFilter filter) {
        int length = length(filter);
        if (filter.isSearch() != shown.isSearch()) {
            // The field keeps in its list where one was when one began to type.
            getElement().executeJs("this.scrollTop = $0 ? 0 : Number(this.dataset.beforeSearch)", filter.isSearch());
        }
        shown = filter;
        list.getElement().setAttribute("data-address", new InquiryLink(null, filter).getHref());
        list.removeAll();
        rows.clear();
        last = null;
        group = null;
        fresh = 0;
        more.removeAll();
        addPage(filter, length);
    }

    private int length(InquiryFilter filter) {
        if (filter.isSearch() && !shown.isSearch()) {
            lengthBeforeSearch = rows.size();
        }
        int read = filter.isSearch() == shown.isSearch() ? rows.size() : filter.isSearch() ? 0 : lengthBeforeSearch;
        return Math.max(PAGE, read);
    }

    /** Only one that is shown here can have been clicked. */
    private Optional<InquiryRow> starred(String row) {
        return rows.values().stream().filter(each -> each.name().equals(row)).findFirst();
    }

    /** Shown at once: the next click may come before the news of this one. */
    private static void star(InquiryMarks marks, InquiryRow row) {
        marks.star(row.id(), !row.isStarred());
        row.show(marks.of(row.id()));
    }

    /** Marks the row of the inquiry that is open, if it is here. */
    void select(@Nullable InquiryId id) {
        row(current).ifPresent(row -> row.setCurrent(false));
        current = id;
        row(current).ifPresent(row -> row.setCurrent(true));
    }

    /** Brings one row up to date where it stands, so that nothing jumps away under the hand. */
    void update(InquirySummary inquiry) {
        row(inquiry.id()).ifPresent(row -> row.show(inquiry));
    }

    /** Brings a row up to date that somebody else has changed, if it is here. */
    void update(InquiryState now) {
        row(now.id()).ifPresent(row -> row.show(now));
    }

    /** Says anew how soon each is due. */
    void showTimes() {
        rows.values().forEach(InquiryRow::showTime);
    }

    /** Says that there are more by now. They come when one asks, so that nothing moves under the hand. */
    void offer(int count, Runnable show) {
        fresh += count;
        more.removeAll();
        more.add(new Button(getTranslation("inquiry.fresh", fresh), click -> show.run()));
    }

    /** Says of one, if it is here, who else has it open. */
    void show(InquiryId id, List<Someone> looking) {
        row(id).ifPresent(row -> row.show(looking));
    }

    /** Says of one, if it is here, how many the same person had sent before. */
    void showEarlier(InquiryId id, int count) {
        row(id).ifPresent(row -> row.showEarlier(count));
    }

    /** Is told which are here whenever there are more. */
    void whenShown(Consumer<Set<InquiryId>> what) {
        whenShown.add(what);
    }

    boolean shows(InquiryId id) {
        return rows.containsKey(id);
    }

    void focus(InquiryId id) {
        row(id).ifPresent(InquiryRow::focus);
    }

    private Optional<InquiryRow> row(@Nullable InquiryId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(rows.get(id));
    }

    private void addPage(InquiryFilter filter, int length) {
        var found = inquiries.search(filter.isSearch() ? filter.amongAll() : filter, last, length);
        for (var inquiry : found) {
            beginGroup(filter, inquiry);
            add(filter, inquiry);
            last = inquiry;
        }
        row(current).ifPresent(row -> row.setCurrent(true));
        whenShown.forEach(each -> each.accept(rows.keySet()));

        rest.removeAll();
        if (found.size() == length) {
            rest.add(new Button(getTranslation("inquiry.older"), click -> addPage(filter, PAGE)));
        } else if (filter.isSearch()) {
            showNear(filter);
        } else if (rows.isEmpty()) {
            rest.add(new Paragraph(getTranslation(
                    filter.narrowing().isNone() ? "inquiry.empty." + filter.scope() : "inquiry.empty.narrowed")));
        }
    }

    private void add(InquiryFilter filter, InquirySummary inquiry) {
        var row = new InquiryRow(inquiry, filter, spoken, words);
        rows.put(inquiry.id(), row);
        list.add(row);
    }

    /** What is due is grouped by how soon; what was searched for, by whether it is spam. */
    private void beginGroup(InquiryFilter filter, InquirySummary inquiry) {
        if (filter.isSearch()) {
            if (inquiry.status() == InquiryStatus.SPAM && (last == null || last.status() != InquiryStatus.SPAM)) {
                beginGroup(getTranslation("inquiry.scope.SPAM"));
            }
        } else if (filter.scope().isByDue() && inquiry.nextStep() != null) {
            var its = words.group(inquiry.nextStep());
            if (its != group) {
                group = its;
                beginGroup(
                        getTranslation("inquiry.due.group." + its), its.tone().className());
            }
        }
    }

    private void beginGroup(String title, String... classNames) {
        var heading = new Div(title);
        heading.getElement().setAttribute("role", "listitem");
        heading.addClassName("group");
        heading.addClassNames(classNames);
        list.add(heading);
    }

    /** Whom one may have meant, apart from what was found by the words themselves. */
    private void showNear(InquiryFilter filter) {
        boolean isNothing = rows.isEmpty();
        var near = inquiries.alike(filter, rows.size());
        if (!near.inquiries().isEmpty()) {
            var names = String.join(", ", near.names());
            beginGroup(
                    isNothing
                            ? getTranslation("inquiry.nothing-but-near", filter.text(), names)
                            : getTranslation("inquiry.near", names));
            near.inquiries().forEach(inquiry -> add(filter, inquiry));
        } else if (isNothing) {
            rest.add(new Paragraph(getTranslation("inquiry.nothing-found", filter.text())));
        }
    }
}
