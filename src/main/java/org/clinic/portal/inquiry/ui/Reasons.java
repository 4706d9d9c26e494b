package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clinic.portal.inquiry.spam.Reason;

/** What speaks for and against a person in a form, in words, each with its points. */
@StyleSheet("/styles/quarantine.css")
class Reasons extends UnorderedList {

    Reasons(List<Reason> reasons) {
        addClassName("reasons");
        getElement().setAttribute("aria-label", getTranslation("spam.reasons"));
        reasons.forEach(reason -> add(item(reason)));
    }

    private ListItem item(Reason reason) {
        var points = new Span(getTranslation(
                reason.points() < 0 ? "spam.points.less" : "spam.points.more", Math.abs(reason.points())));
        points.addClassNames("points", "num");
        return new ListItem(new Span(getTranslation("spam.reason." + reason)), points);
    }
}
