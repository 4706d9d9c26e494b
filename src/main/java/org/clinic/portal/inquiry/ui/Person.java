package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.text.MailDomain;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.InquiryDetail;
import org.springframework.web.util.UriUtils;

/** Who wrote, and how they want to be reached. */
class Person extends Composite<Section> {

    private final DescriptionList facts = new DescriptionList();

    /** @param wishes with which one notes what the person asks */
    Person(InquiryDetail inquiry, Clinic clinic, ReachWords words, Component wishes) {
        getContent().add(new H3(getTranslation("inquiry.person")), facts);

        add(
                "inquiry.phone",
                inquiry.sender().phone() == null
                        ? none()
                        : phone(inquiry.sender().phone(), !inquiry.isUnwanted(ContactWay.CALLS), clinic),
                beside(ContactWay.CALLS, inquiry, words));
        add(
                "inquiry.email",
                inquiry.sender().email() == null
                        ? none()
                        : email(inquiry.sender().email(), !inquiry.isUnwanted(ContactWay.MAIL)),
                beside(ContactWay.MAIL, inquiry, words));
        words.preferred(inquiry.sender(), getLocale())
                .ifPresent(preferred -> add("inquiry.preferred", asTheyWrite(new Span(preferred))));
        inquiry.unwanted()
                .forEach((way, unwanted) -> add(
                        "inquiry.unwanted.asked", asTheyWrite(new Span(words.unwanted(way, unwanted, getLocale())))));
        add("inquiry.language", new Span(getTranslation("inquiry.language." + inquiry.language())));
        var agreed = words.agreed(inquiry.consent(), getLocale());
        add(
                "inquiry.consent",
                new Span(agreed.getFirst()),
                agreed.stream().skip(1).map(said -> note(said, "another")).toArray(Component[]::new));
        getContent().add(wishes);
    }

    private void add(String name, Component value, Component... beside) {
        facts.add(new DescriptionList.Term(getTranslation(name)), described(value, beside));
    }

    private static DescriptionList.Description described(Component value, Component... beside) {
        var description = new DescriptionList.Description(value);
        description.add(beside);
        return description;
    }

    /** What is to be known before one uses the number or the address. */
    private Component[] beside(ContactWay way, InquiryDetail inquiry, ReachWords words) {
        var missing = inquiry.lacksConsent(way)
                ? Optional.of(note(words.noConsent(way, getLocale()), "unagreed"))
                : Optional.<Component>empty();
        var voicemail = way == ContactWay.CALLS && !inquiry.isUnwanted(way)
                ? words.voicemail(inquiry.sender(), getLocale()).map(said -> note(said, "muted"))
                : Optional.<Component>empty();
        return Stream.of(missing, voicemail).flatMap(Optional::stream).toArray(Component[]::new);
    }

    private static Component note(String text, String className) {
        var note = new Span(text);
        note.addClassNames("note", className);
        return note;
    }

    private Component none() {
        var none = new Span(getTranslation("inquiry.not-given"));
        none.addClassName("muted");
        return none;
    }

    private static Component asTheyWrite(HtmlContainer shown) {
        shown.getElement().setAttribute("dir", "auto");
        return shown;
    }

    /** Where it is not sure what to dial, or nobody is to, it is shown and no link. */
    private static Component phone(String phone, boolean wanted, Clinic clinic) {
        HtmlContainer shown = clinic.phoneLink(phone)
                .filter(link -> wanted)
                .<HtmlContainer>map(Anchor::new)
                .orElseGet(Span::new);
        shown.setText(phone);
        shown.addClassName("num");
        return asWritten(shown);
    }

    /** Left to right, whatever stands in it, and turning nothing around it. */
    private static Component asWritten(HtmlContainer shown) {
        shown.getElement().setAttribute("dir", "ltr");
        return shown;
    }

    /** Encoded, so that an address cannot add recipients or words to the mail. */
    private static Component email(String email, boolean wanted) {
        var at = email.indexOf('@');
        if (at < 0 || !wanted) {
            return asWritten(new Span(email));
        }
        var link = new Anchor(
                "mailto:" + UriUtils.encodePathSegment(MailDomain.inCode(email), StandardCharsets.UTF_8),
                email.substring(0, at));
        // Where a long address is best broken.
        link.getElement().appendChild(new Element("wbr"));
        link.add(new Text(email.substring(at)));
        return asWritten(link);
    }
}
