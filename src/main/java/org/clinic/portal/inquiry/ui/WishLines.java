package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.InquiryDetail;

/** How the person wants to be reached, and what of that they refuse or have not agreed to, where one acts. */
class WishLines extends Composite<Div> {

    WishLines(InquiryDetail inquiry, DueWords words, ReachWords reach) {
        getContent().addClassName("wishes");
        inquiry.unwanted().forEach((way, unwanted) -> add(reach.unwanted(way, unwanted, getLocale()), "refused"));
        for (var way : ContactWay.values()) {
            if (inquiry.lacksConsent(way)) {
                add(reach.noConsent(way, getLocale()), "unagreed");
            }
        }
        var hours = inquiry.sender().preferredHours();
        if (!inquiry.isUnwanted(ContactWay.CALLS)) {
            var key = words.isEverOpen(hours) ? "inquiry.hours.call" : "inquiry.hours.never";
            reach.times(hours, inquiry.sender().preferredTime(), getLocale())
                    .ifPresent(times -> add(getTranslation(key, times), "hours"));
            reach.voicemail(inquiry.sender(), getLocale()).ifPresent(said -> add(said, "hours"));
        }
        reach.answerLanguage(inquiry.sender(), getLocale()).ifPresent(said -> add(said, "hours"));
        setVisible(getContent().getComponentCount() > 0);
    }

    private void add(String text, String className) {
        var wish = new Span(text);
        wish.addClassNames("wish", className);
        wish.getElement().setAttribute("dir", "auto");
        getContent().add(wish);
    }
}
