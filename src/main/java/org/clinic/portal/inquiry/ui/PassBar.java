package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.SamePerson;

/** What can be decided about a new inquiry, each by one key, and how far one has got. */
class PassBar extends Composite<Footer> {

    private final Deciding deciding;
    private final SpokenTime spoken;
    private final Div far = new Div();
    private final Div decisions = new Div();

    PassBar(Deciding deciding, SpokenTime spoken) {
        this.deciding = deciding;
        this.spoken = spoken;
        far.addClassName("far");
        decisions.addClassName("decisions");
        getContent().addClassName("pass");
        getContent().getElement().setAttribute("aria-label", getTranslation("inquiry.pass"));
        getContent().add(far, decisions);
    }

    /** Of one about which somebody else has decided meanwhile there is only the way on. */
    void show(InquiryDetail inquiry, List<SamePerson> others) {
        showFar(getTranslation("inquiry.pass.far", deciding.decided() + 1, deciding.decided() + deciding.waiting()));
        decisions.removeAll();
        if (inquiry.status() != InquiryStatus.RECEIVED) {
            decisions.add(main(decision("take", "inquiry.pass.on", "", () -> deciding.goOn(inquiry))));
            return;
        }
        decisions.add(
                main(decision(
                        "take",
                        "inquiry.pass.take",
                        getTranslation("inquiry.pass.take.so", spoken.briefly(deciding.due(inquiry), getLocale())),
                        () -> deciding.take(inquiry))),
                duplicate(inquiry, others),
                decision(
                        "decline",
                        "inquiry.pass.decline",
                        getTranslation("inquiry.pass.decline.so"),
                        () -> deciding.decline(inquiry)),
                decision(
                        "later",
                        "inquiry.pass.later",
                        getTranslation(
                                "inquiry.pass.later.so", spoken.briefly(deciding.laterThan(inquiry), getLocale())),
                        () -> deciding.later(inquiry)),
                decision(
                        "spam",
                        "inquiry.pass.spam",
                        getTranslation("inquiry.pass.spam.so"),
                        () -> deciding.spam(inquiry)));
    }

    /** Nothing is left. */
    void showEnd() {
        showFar(getTranslation("inquiry.pass.done", deciding.decided()));
        decisions.removeAll();
    }

    private Button duplicate(InquiryDetail inquiry, List<SamePerson> others) {
        var likely = others.stream()
                .filter(other -> other.status() != InquiryStatus.MERGED)
                .findFirst();
        var button = decision(
                "duplicate",
                "inquiry.pass.duplicate",
                likely.map(other -> getTranslation(
                                "inquiry.pass.duplicate.so",
                                other.name(),
                                spoken.briefly(other.receivedAt(), getLocale())))
                        .orElseGet(() -> getTranslation("inquiry.pass.duplicate.none")),
                () -> likely.ifPresent(other -> deciding.duplicate(inquiry, other)));
        button.setEnabled(likely.isPresent());
        return button;
    }

    private void showFar(String text) {
        var end = new Button(getTranslation("inquiry.pass.end"), click -> deciding.end());
        end.addThemeVariants(ButtonVariant.TERTIARY);
        far.removeAll();
        var name = new Span(getTranslation("inquiry.pass"));
        name.addClassName("name");
        var count = new Span(text);
        count.addClassName("num");
        count.getElement().setAttribute("role", "status");
        far.add(name, count);
        deciding.last().ifPresent(last -> far.add(undo(last)));
        far.add(end);
    }

    private Component undo(Deciding.Decision last) {
        var undo = Keyed.by("undo", new Button(getTranslation("common.undo"), click -> deciding.undo(last)));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        var done = new Div(new Span(last.said()), undo);
        done.addClassName("last");
        done.getElement().setAttribute("dir", "auto");
        return done;
    }

    private Button decision(String key, String name, String so, Runnable what) {
        var words = new Span(getTranslation(name));
        var consequence = new Span(so);
        consequence.addClassName("so");
        var both = new Span(words, consequence);
        both.addClassName("decision");
        var button = new Button("", click -> what.run());
        button.getElement().appendChild(both.getElement());
        return Keyed.by(key, button);
    }

    private static Button main(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
