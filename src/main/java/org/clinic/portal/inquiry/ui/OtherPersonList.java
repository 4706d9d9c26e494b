package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.OtherPerson;

/** Those that look like the same person's and are not, for whoever asks, with the way to take that back. */
class OtherPersonList extends Composite<NativeDetails> {

    private final SpokenTime spoken;
    private final Consumer<InquiryId> takeBack;

    OtherPersonList(List<OtherPerson> others, SpokenTime spoken, Consumer<InquiryId> takeBack) {
        this.spoken = spoken;
        this.takeBack = takeBack;
        var list = new UnorderedList();
        others.stream().map(this::item).forEach(list::add);
        getContent().addClassName("not-them");
        getContent().setSummaryText(getTranslation("inquiry.same.not.count", others.size()));
        getContent().setContent(list);
    }

    private ListItem item(OtherPerson other) {
        var link = new InquiryLink(other.id(), new InquiryFilter(InquiryScope.ALL, ""));
        link.setText(getTranslation("inquiry.same.not.one", other.name(), other.reference()));
        link.getElement().setAttribute("dir", "auto");
        var said = new Span(getTranslation("inquiry.same.not.by", other.by(), spoken.say(other.saidAt(), getLocale())));
        said.addClassName("why");
        var about = new Div(link, said);
        about.addClassName("about");
        var back = new Button(getTranslation("inquiry.same.not.back"), click -> takeBack.accept(other.id()));
        back.setAriaLabel(getTranslation("inquiry.same.not.back.that", other.name(), other.reference()));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(about, back);
    }
}
