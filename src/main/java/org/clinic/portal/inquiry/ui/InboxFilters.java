package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryMarks;
import org.clinic.portal.inquiry.InquiryNews;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Narrowing;
import org.clinic.portal.inquiry.SavedViews;

/** How one says which inquiries one looks at: the views at the left, the button that narrows them, and by what they are. */
class InboxFilters {

    private final InquiryNews news;
    private final SavedViews views;
    private final FilterWords words;
    private final PageHeader header;
    private final Consumer<InquiryFilter> led;
    private final ViewNav nav;
    private final FilterFields fields;
    private final Button button;
    private final Div narrowedBy = new Div();

    private InquiryFilter current = new InquiryFilter(InquiryScope.TO_ANSWER, "");

    /**
     * @param header is named by the view
     * @param endSearch for whoever chooses a view
     * @param led leads to what somebody chose
     */
    InboxFilters(
            InquiryService inquiries,
            InquiryNews news,
            SavedViews views,
            InquiryMarks marks,
            PageHeader header,
            UI ui,
            Runnable endSearch,
            Consumer<InquiryFilter> led) {
        this.news = news;
        this.views = views;
        this.header = header;
        this.led = led;
        words = new FilterWords(inquiries, news, marks, ui);
        nav = new ViewNav(new ViewActs(views, this::readViews, ui), endSearch);
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
                fields.show(current.narrowing());
            }
        });
        button.getElement().appendChild(popover.getElement());
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

    void show(InquiryFilter filter) {
        current = filter;
        nav.setCurrent(filter);
        header.setTitle(nav.title());
        narrowedBy.removeAll();
        if (!filter.isSearch()) {
            words.parts(filter.narrowing()).forEach(part -> narrowedBy.add(chip(part)));
        }
    }

    void showCounts() {
        nav.showCounts(news.counts(nav.filters()));
    }

    private Button chip(FilterWords.Part part) {
        var chip = new Button(part.name(), Glyph.CLOSE.create(), click -> narrow(part.without()));
        chip.setIconAfterText(true);
        chip.setAriaLabel(chip.getTranslation("inquiry.filter.without", part.name()));
        chip.addThemeVariants(ButtonVariant.TERTIARY);
        chip.addClassName("chip");
        return chip;
    }

    private void narrow(Narrowing narrowing) {
        led.accept(current.withText("").with(narrowing));
    }

    private void readViews() {
        nav.show(views.all());
        header.setTitle(nav.title());
        showCounts();
    }
}
