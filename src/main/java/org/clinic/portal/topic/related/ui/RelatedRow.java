package org.clinic.portal.topic.related.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.base.ui.Glyph;
import org.jspecify.annotations.Nullable;

/** A topic that was chosen to be read next; of one that cannot be read, or not in this language, only that. */
class RelatedRow extends ListItem {

    private final String title;

    RelatedRow(@Nullable String title) {
        this.title = title == null ? getTranslation("related.unreadable") : title;
        var said = new Span(this.title);
        said.setClassName("muted", title == null);
        add(said);
    }

    void addUp(Runnable what) {
        var up = new Button(getTranslation("related.up"), click -> what.run());
        up.setAriaLabel(getTranslation("related.up.named", title));
        up.addThemeVariants(ButtonVariant.TERTIARY);
        add(up);
    }

    void addRemove(Runnable what) {
        var remove = new Button(Glyph.CLOSE.create(), click -> what.run());
        remove.setAriaLabel(getTranslation("related.remove.named", title));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        add(remove);
    }
}
