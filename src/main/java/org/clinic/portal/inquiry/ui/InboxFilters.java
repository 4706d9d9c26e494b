package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.SearchedWords;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryMarks;
import org.clinic.portal.inquiry.InquiryNews;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Narrowing;
import org.clinic.portal.inquiry.SavedViews;
import org.jspecify.annotations.Nullable;

/**
 * Which inquiries one looks at, and how one says so: the views at the left, the field for words, the button that narrows, and
 * what it is narrowed by.
 */
class InboxFilters {

    private final InquiryNews news;
    private final SavedViews views;
    private final FilterWords words;
    private final PageHeader header;
    private final Consumer<InquiryFilter> shown;
    private final Supplier<@Nullable InquiryId> open;
    private final SearchedWords kept = new SearchedWords(InquiryListView.class);
    private final InquirySearchField search = new InquirySearchField(this::searchFor);
    private final UI ui;
    private final ViewNav nav;
    private final FilterFields fields;
    private final Button button;
    private final Div narrowedBy = new Div();

    private @Nullable InquiryFilter current;

    /**
     * @param header is named by the view
     * @param open which inquiry stays open beside what somebody chooses
     * @param shown is told of other inquiries to list
     */
    InboxFilters(
            InquiryService inquiries,
            InquiryNews news,
            SavedViews views,
            InquiryMarks marks,
            PageHeader header,
            UI ui,
            Supplier<@Nullable InquiryId> open,
            Consumer<InquiryFilter> shown) {
        this.news = news;
        this.views = views;
        this.header = header;
        this.ui = ui;
        this.open = open;
        this.shown = shown;
        words = new FilterWords(inquiries, news, marks, ui);
        nav = new ViewNav(new ViewActs(views, this::readViews, ui), this::endSearch);
        fields = new FilterFields(words, this::narrow);
        button = new Button(ui.getTranslation("inquiry.filter"));
        button.addClassName("filter");
        button.getElement().setAttribute("aria-haspopup", "dialog");
        var popover = new Popover(fields);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(ui.getTranslation("inquiry.filter"));
        popover.addClassName("filter-popover");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                words.look();
                fields.show(current().narrowing());
            }
        });
        narrowedBy.addClassName("narrowed-by");
        nav.show(views.all());
    }

    ViewNav nav() {
        return nav;
    }

    Button button() {
        return button;
    }

    /** What the list is narrowed by, each of which can be taken off. */
    Div narrowedBy() {
        return narrowedBy;
    }

    InquirySearchField search() {
        return search;
    }

    /** What is listed; before anything is, what is to be answered. */
    InquiryFilter current() {
        return current == null ? new InquiryFilter(InquiryScope.TO_ANSWER, "") : current;
    }

    /** Follows an address, in which no words stand. Nothing happens if that is what is listed, unless it is to be read anew. */
    void follow(QueryParameters address, boolean anew) {
        var asked = FilterParameters.read(address, current == null ? kept.get() : current.text());
        if (anew || !asked.equals(current)) {
            search.setValue(asked.text());
            show(asked);
            showCounts();
        }
    }

    private void show(InquiryFilter filter) {
        current = filter;
        nav.setCurrent(filter);
        header.setTitle(nav.title());
        narrowedBy.removeAll();
        if (!filter.isSearch()) {
            words.parts(filter.narrowing()).forEach(part -> narrowedBy.add(chip(part)));
        }
        shown.accept(filter);
    }

    void showCounts() {
        nav.showCounts(news.counts(nav.filters()), news.quarantined());
    }

    /** After one has read something, of which nobody else hears. */
    void showUnread() {
        if (nav.filters().stream().anyMatch(filter -> filter.narrowing().unread())) {
            showCounts();
        }
    }

    /** After something was heard of. */
    void showCountsByNow() {
        nav.showCounts(news.countsByNow(nav.filters()), news.quarantined());
    }

    private Button chip(FilterWords.Part part) {
        var chip = new Button(part.name(), Glyph.CLOSE.create(), click -> narrow(part.without()));
        chip.setIconAfterText(true);
        chip.setAriaLabel(chip.getTranslation("inquiry.filter.without", part.name()));
        chip.addThemeVariants(ButtonVariant.TERTIARY);
        chip.addClassName("chip");
        return chip;
    }

    /** Beside what is open, which stays. */
    private void narrow(Narrowing narrowing) {
        endSearch();
        var address = FilterParameters.write(current().with(narrowing));
        ui.navigate(InquiryListView.class, InquiryLink.parameters(open.get()), address);
    }

    private void endSearch() {
        if (!search.isEmpty()) {
            search.clear();
            searchFor("");
        }
    }

    /** Searches in place. */
    private void searchFor(String text) {
        kept.keep(text);
        show(current().withText(text));
    }

    /** Reads the views that are kept. Nothing moves if they are those that there were. */
    void readViews() {
        if (nav.show(views.all())) {
            header.setTitle(nav.title());
            showCounts();
        }
    }
}
