package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquiryState;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.InquirySummary;
import org.jspecify.annotations.Nullable;

/**
 * The inquiries of a filter, what is due first at the top where something is due, with the filters above them. Whoever
 * searches looks at all there are, and comes back to where they were.
 */
class InquiryList extends Composite<Section> {

    private static final int PAGE = 40;

    private final InquiryService inquiries;
    private final SpokenTime spoken;
    private final DueWords words;
    private final Map<InquiryScope, InquiryLink> scopes = new EnumMap<>(InquiryScope.class);
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();
    private final Div rest = new Div();
    private final Map<InquiryId, InquiryRow> rows = new LinkedHashMap<>();

    private Consumer<Set<InquiryId>> whenShown = shown -> {};
    private @Nullable InquirySummary last;
    private @Nullable InquiryId current;
    private @Nullable DueGroup group;
    private int fresh;
    private InquiryFilter shown = new InquiryFilter(InquiryScope.OPEN, "");
    private int lengthBeforeSearch;

    /** @param endSearch for whoever chooses a filter */
    InquiryList(InquiryService inquiries, SpokenTime spoken, DueWords words, Runnable endSearch) {
        this.inquiries = inquiries;
        this.spoken = spoken;
        this.words = words;
        var nav = new Nav();
        nav.addClassName("scopes");
        nav.setAriaLabel(getTranslation("inquiry.scopes"));
        for (var scope : InquiryScope.values()) {
            var link = new InquiryLink(null, new InquiryFilter(scope, ""));
            link.addClickListener(_ -> endSearch.run());
            link.setText(getTranslation("inquiry.scope." + scope));
            scopes.put(scope, link);
            nav.add(link);
        }
        rest.addClassName("rest");
        getContent().addClassName("inquiry-list");
        getContent().getElement().setAttribute("aria-label", getTranslation("inquiry.title"));
        more.addClassName("fresh");
        more.getElement().setAttribute("role", "status");
        getContent().add(nav, more, list, rest);
    }

    /** Reads the list anew, as far as it had been read, also before a search. */
    void show(InquiryFilter filter) {
        int length = length(filter);
        if (filter.isSearch() != shown.isSearch()) {
            // The field keeps in its list where one was when one began to type.
            getElement().executeJs("this.scrollTop = $0 ? 0 : Number(this.dataset.beforeSearch)", filter.isSearch());
        }
        shown = filter;
        list.removeAll();
        rows.clear();
        last = null;
        group = null;
        fresh = 0;
        more.removeAll();
        showScopes(filter);
        addPage(filter, length);
    }

    private int length(InquiryFilter filter) {
        if (filter.isSearch() && !shown.isSearch()) {
            lengthBeforeSearch = rows.size();
        }
        int read = filter.isSearch() == shown.isSearch() ? rows.size() : filter.isSearch() ? 0 : lengthBeforeSearch;
        return Math.max(PAGE, read);
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

    /** Says that there are more by now. They come when one asks, so that nothing moves under the hand. */
    void offer(Runnable show) {
        fresh++;
        more.removeAll();
        more.add(new Button(getTranslation("inquiry.fresh", fresh), click -> show.run()));
    }

    void showCounts(Map<InquiryScope, Integer> counts) {
        counts.forEach((scope, count) -> {
            var link = Objects.requireNonNull(scopes.get(scope));
            var number = new Span(String.valueOf(count));
            number.addClassNames("count", "num");
            link.removeAll();
            link.add(new Text(getTranslation("inquiry.scope." + scope) + " "), number);
        });
    }

    /** Says of one, if it is here, who else has it open. */
    void show(InquiryId id, List<Someone> looking) {
        row(id).ifPresent(row -> row.show(looking));
    }

    /** Is told which are here whenever there are more. */
    void whenShown(Consumer<Set<InquiryId>> what) {
        whenShown = what;
    }

    void focus(InquiryId id) {
        row(id).ifPresent(InquiryRow::focus);
    }

    private Optional<InquiryRow> row(@Nullable InquiryId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(rows.get(id));
    }

    private void showScopes(InquiryFilter filter) {
        scopes.forEach((scope, link) -> {
            link.lead(new InquiryFilter(scope, filter.text()));
            link.setCurrent(scope == filter.scope() && !filter.isSearch(), "page");
        });
    }

    private void addPage(InquiryFilter filter, int length) {
        var found = inquiries.search(filter.isSearch() ? filter.amongAll() : filter, last, length);
        for (var inquiry : found) {
            beginGroup(filter, inquiry);
            add(filter, inquiry);
            last = inquiry;
        }
        row(current).ifPresent(row -> row.setCurrent(true));
        whenShown.accept(rows.keySet());

        rest.removeAll();
        if (found.size() == length) {
            rest.add(new Button(getTranslation("inquiry.older"), click -> addPage(filter, PAGE)));
        } else if (filter.isSearch()) {
            showNear(filter);
        } else if (rows.isEmpty()) {
            rest.add(new Paragraph(getTranslation("inquiry.empty." + filter.scope())));
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
        var heading = new ListItem(title);
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
