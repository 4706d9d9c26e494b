package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.content.InvalidContentException;

/** The words that a topic cannot do without, to be added by writing or by choosing them, and removed one by one. */
class UnavoidableField extends Composite<Div> {

    private static final int OFFERED = 4;

    private final boolean readOnly;
    private final FindingActions actions;
    private final TextField term = new TextField(getTranslation("unavoidable.terms"));
    private final UnorderedList terms = new UnorderedList();
    private final Div offers = new Div();

    UnavoidableField(boolean readOnly, FindingActions actions) {
        this.readOnly = readOnly;
        this.actions = actions;
        term.setHelperText(getTranslation("unavoidable.help"));
        term.setReadOnly(readOnly);
        term.addValueChangeListener(written -> {
            if (written.isFromClient()) {
                addWritten();
            }
        });
        terms.addClassName("terms");
        offers.addClassName("offers");
        getContent().addClassName("unavoidable");
        getContent().add(term, offers, terms);
    }

    /** {@code hard} are words that somebody may want to add. */
    void show(List<String> unavoidable, List<String> hard) {
        terms.removeAll();
        unavoidable.stream().map(this::item).forEach(terms::add);
        terms.setVisible(!unavoidable.isEmpty());
        offers.removeAll();
        if (!readOnly) {
            hard.stream()
                    .filter(word -> unavoidable.stream().noneMatch(word::equalsIgnoreCase))
                    .limit(OFFERED)
                    .map(this::offer)
                    .forEach(offers::add);
        }
    }

    private void addWritten() {
        var written = term.getValue().strip();
        if (written.isEmpty()) {
            return;
        }
        try {
            actions.changeUnavoidable(Set.of(written), Set.of());
            term.setInvalid(false);
            term.clear();
        } catch (InvalidContentException refused) {
            term.setErrorMessage(getTranslation("unavoidable.refused"));
            term.setInvalid(true);
        }
    }

    private Button offer(String word) {
        var add = new Button("+ " + word, click -> actions.changeUnavoidable(Set.of(word), Set.of()));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.setAriaLabel(getTranslation("unavoidable.add", word));
        return add;
    }

    private ListItem item(String word) {
        var item = new ListItem(new Span(word));
        item.addClassName("tag");
        if (!readOnly) {
            var remove = new Button(Glyph.CLOSE.create(), click -> {
                actions.changeUnavoidable(Set.of(), Set.of(word));
                term.focus();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("unavoidable.remove", word));
            item.add(remove);
        }
        return item;
    }
}
