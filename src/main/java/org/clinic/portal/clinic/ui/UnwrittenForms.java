package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.asked.FormRules;

/** Which topics ask something that has no words in a language of the site; nothing if all of it is written. */
class UnwrittenForms extends Composite<Div> {

    UnwrittenForms() {
        getContent().addClassName("unwritten");
        getElement().setAttribute("role", "status");
    }

    /** @param languages in which the site is offered, or would be */
    void show(List<OwnForm> forms, Collection<Locale> languages) {
        getContent().removeAll();
        languages.forEach(language -> show(
                language,
                forms.stream()
                        .filter(form -> !FormRules.isWritten(form.asked(), language))
                        .toList()));
    }

    private void show(Locale language, List<OwnForm> unwritten) {
        if (!unwritten.isEmpty()) {
            var list = new UnorderedList();
            unwritten.forEach(form -> list.add(new ListItem(form.link())));
            var name = language.getDisplayLanguage(getLocale());
            getContent().add(new Paragraph(getTranslation("clinic.form.unwritten", name)), list);
        }
    }
}
