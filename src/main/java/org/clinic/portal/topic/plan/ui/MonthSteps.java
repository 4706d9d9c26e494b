package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;

/** Which month is on screen, and the ways from there to others. */
class MonthSteps extends Composite<Nav> {

    MonthSteps(MonthOnScreen month, LocalDate today) {
        getContent().addClassName("steps");
        getContent().setAriaLabel(getTranslation("plan.month.steps"));
        var name = new Span(words(month, getLocale()));
        name.addClassName("name");
        getContent().add(name, step(month.plus(-1), "prev"), step(month.plus(1), "next"));
        if (!month.isOf(today)) {
            getContent().add(present());
        }
    }

    static String words(MonthOnScreen month, Locale language) {
        return DateTimeFormatter.ofPattern(I18NProvider.translate("plan.month.pattern"), language)
                .format(month.month());
    }

    private Component step(MonthOnScreen to, String relation) {
        var name = to.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
        var link = link(TopicAddress.plans(to.name()), getTranslation("plan.month." + relation, name));
        link.getElement().setAttribute("rel", relation);
        link.getElement().setAttribute("aria-label", words(to, getLocale()));
        return link;
    }

    private Component present() {
        return link(TopicAddress.plans(), getTranslation("plan.month.present"));
    }

    private static RouterLink link(TopicAddress to, String words) {
        var link = EditorAddress.link(to);
        link.setText(words);
        link.addClassName("step");
        return link;
    }
}
