package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.MergedInquiry;
import org.clinic.portal.inquiry.Merging;
import org.clinic.portal.inquiry.OtherPerson;
import org.clinic.portal.inquiry.OtherPersons;
import org.clinic.portal.inquiry.SamePerson;
import org.clinic.portal.inquiry.SamePerson.Reason;
import org.jspecify.annotations.Nullable;

/** What the same person sent besides, why one thinks so, and the way to make one inquiry of two. */
class SamePersonPane extends Composite<Section> {

    /** More than these are for the search. */
    private static final int SHOWN = 5;

    private final Merging merging;
    private final OtherPersons otherPersons;
    private final MergeDialogs dialogs;
    private final SpokenTime spoken;
    private final EndingWords endings;

    private List<SamePerson> others = List.of();
    private List<OtherPerson> notThem = List.of();
    private Runnable changed = () -> {};
    private @Nullable Asked asked;
    private @Nullable InquiryDetail shown;

    SamePersonPane(
            Merging merging, OtherPersons otherPersons, MergeDialogs dialogs, SpokenTime spoken, EndingWords endings) {
        this.merging = merging;
        this.otherPersons = otherPersons;
        this.dialogs = dialogs;
        this.spoken = spoken;
        this.endings = endings;
        getContent().addClassName("same-person");
        getContent().getElement().setAttribute("aria-label", getTranslation("inquiry.same"));
    }

    /** Is told when somebody has said here that it is not the same person, or that it is. */
    void whenChanged(Runnable changed) {
        this.changed = changed;
    }

    /** What it depends on who else there is: each time somebody looks leaves a trace, so nobody looks without need. */
    private record Asked(InquiryId inquiry, InquiryStatus status, List<MergedInquiry> merged) {}

    /** Nothing of one that is spam or merged itself. */
    void show(InquiryDetail inquiry) {
        shown = inquiry;
        var asks = new Asked(inquiry.id(), inquiry.status(), inquiry.merged());
        if (asks.equals(asked)) {
            return;
        }
        asked = asks;
        boolean stands = inquiry.status() != InquiryStatus.SPAM && inquiry.status() != InquiryStatus.MERGED;
        others = stands ? merging.others(inquiry) : List.of();
        notThem = stands ? otherPersons.of(inquiry.id()) : List.of();
        show();
    }

    private void show() {
        getContent().removeAll();
        setVisible(!others.isEmpty() || !notThem.isEmpty());
        if (!others.isEmpty()) {
            var list = new UnorderedList();
            others.stream().limit(SHOWN).map(this::item).forEach(list::add);
            getContent().add(new H3(getTranslation("inquiry.same.count", others.size())), list);
        }
        if (others.size() > SHOWN) {
            getContent().add(new Span(getTranslation("inquiry.same.more", others.size() - SHOWN)));
        }
        if (!notThem.isEmpty()) {
            getContent().add(new OtherPersonList(notThem, spoken, this::takeBack));
        }
    }

    /** Those that are shown, and more, the newest first. */
    List<SamePerson> others() {
        return others;
    }

    private ListItem item(SamePerson other) {
        var link = new InquiryLink(other.id(), new InquiryFilter(InquiryScope.ALL, ""));
        link.setText(
                getTranslation("inquiry.same.received", other.name(), spoken.briefly(other.receivedAt(), getLocale())));
        link.getElement().setAttribute("dir", "auto");
        var about = new Div(link, new Span(status(other)), why(other));
        about.addClassName("about");
        var item = new ListItem(about);
        if (other.status() != InquiryStatus.MERGED) {
            var merge = new Button(getTranslation("inquiry.merge"), click -> open(other));
            merge.setAriaLabel(getTranslation("inquiry.merge.with", other.name(), other.reference()));
            item.add(Keyed.by("merge", merge));
        }
        var not = new Button(getTranslation("inquiry.same.not"), click -> sayNot(other));
        not.setAriaLabel(getTranslation("inquiry.same.not.that", other.name(), other.reference()));
        not.addThemeVariants(ButtonVariant.TERTIARY);
        item.add(not);
        return item;
    }

    private void sayNot(SamePerson other) {
        if (shown != null) {
            var here = shown.id();
            otherPersons.say(here, other.id());
            Notices.undo(getTranslation("inquiry.same.not.done", other.name()), () -> takeBack(here, other.id()));
            readAnew(here);
        }
    }

    private void takeBack(InquiryId other) {
        if (shown != null) {
            takeBack(shown.id(), other);
        }
    }

    private void takeBack(InquiryId here, InquiryId other) {
        otherPersons.takeBack(here, other);
        readAnew(here);
    }

    /** Unless another one is open by now. */
    private void readAnew(InquiryId here) {
        if (shown != null && shown.id().equals(here)) {
            asked = null;
            show(shown);
            changed.run();
        }
    }

    /** With the one that is open as it is by now. */
    private void open(SamePerson other) {
        if (shown != null) {
            dialogs.open(shown, other);
        }
    }

    private String status(SamePerson other) {
        return other.ending() == null || other.status() != InquiryStatus.CLOSED
                ? getTranslation("inquiry.same.status." + other.status())
                : endings.say(other.ending(), getLocale());
    }

    private Component why(SamePerson other) {
        var why = new Span(List.of(Reason.values()).stream()
                .filter(other.reasons()::contains)
                .map(reason -> getTranslation("inquiry.same.why." + reason))
                .collect(Collectors.joining(", ")));
        why.addClassName("why");
        return why;
    }
}
