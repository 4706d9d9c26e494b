package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.clinic.portal.base.text.FoldedText.Place;
import org.clinic.portal.inquiry.Finding;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, with the words marked by which it was found. */
class MarkedText extends Span {

    MarkedText(String text, @Nullable Finding finding) {
        getElement().setAttribute("dir", "auto");
        int shown = 0;
        var places = finding == null ? List.<Place>of() : finding.placesIn(text);
        for (var place : places) {
            add(new Text(text.substring(shown, place.begin())));
            getElement().appendChild(new Element("mark").setText(text.substring(place.begin(), place.end())));
            shown = place.end();
        }
        add(new Text(text.substring(shown)));
    }
}
