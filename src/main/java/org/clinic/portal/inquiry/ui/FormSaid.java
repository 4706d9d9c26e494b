package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.inquiry.Consent;
import org.clinic.portal.inquiry.RecordedWording;

/** What the form said to whoever filled it in, word by word, and what of it they agreed to; for whoever opens it. */
class FormSaid extends Composite<NativeDetails> {

    private final List<String> agreed;
    private final UnorderedList said = new UnorderedList();

    FormSaid(RecordedWording wording, Consent consent, SpokenTime spoken) {
        agreed = consent.sentences();
        var which = new Span(getTranslation(
                "inquiry.form.which",
                String.valueOf(wording.number()),
                spoken.date(wording.firstShownAt(), getLocale())));
        which.addClassName("when");
        said.getElement().setAttribute("lang", wording.language());
        getContent().addClassName("form-said");
        getContent().setSummary(new Span(getTranslation("inquiry.form.said")), new Text(" "), which);
        getContent().setContent(said);
        getContent().addToggleListener(toggle -> {
            if (toggle.isOpened() && said.getComponentCount() == 0) {
                wording.said().forEach(sentence -> said.add(item(sentence)));
            }
        });
    }

    private ListItem item(String sentence) {
        var item = new ListItem(new Text(sentence));
        if (agreed.contains(sentence)) {
            var mark = new Span(getTranslation("inquiry.form.agreed"));
            mark.addClassName("mark");
            mark.getElement().setAttribute("lang", getLocale().toLanguageTag());
            item.add(new Text(" "), mark);
            item.addClassName("agreed");
        }
        return item;
    }
}
