package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.standard.ClinicTerm;

/** A term in the list: how it is written, how not, and why; to be changed in its place. */
class TermRow extends ListItem {

    private final ClinicTerm term;
    private final BiConsumer<ClinicTerm, Term> change;
    private final Consumer<ClinicTerm> remove;

    TermRow(ClinicTerm term, BiConsumer<ClinicTerm, Term> change, Consumer<ClinicTerm> remove) {
        this.term = term;
        this.change = change;
        this.remove = remove;
        read();
    }

    private void read() {
        var required = new Span(term.term().required());
        required.addClassName("required");
        var words = new Div(required);
        words.addClassName("words");
        if (!term.term().forbidden().isEmpty()) {
            words.add(forbidden());
        }
        var edit = new Button(Glyph.PENCIL.create(), click -> edit());
        edit.setAriaLabel(getTranslation("term.edit.named", term.term().required()));
        var removing = new Button(Glyph.BIN.create(), click -> remove.accept(term));
        removing.setAriaLabel(getTranslation("term.remove.named", term.term().required()));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        removing.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(edit, removing);
        actions.addClassName("actions");
        removeAll();
        add(words, actions);
        if (!term.term().hint().isEmpty()) {
            add(new Paragraph(term.term().hint()));
        }
    }

    private Span forbidden() {
        var all = new Span(getTranslation("term.forbidden") + " ");
        all.addClassName("muted");
        for (var form : term.term().forbidden()) {
            if (all.getChildren().findAny().isPresent()) {
                all.add(", ");
            }
            all.add(struck(form));
        }
        return all;
    }

    private Span struck(ForbiddenForm form) {
        var struck = new Span(form.anyCase() ? getTranslation("term.forbidden.any-case", form.text()) : form.text());
        struck.addClassName("struck");
        return struck;
    }

    private void edit() {
        removeAll();
        add(new TermForm(term.term(), changed -> change.accept(term, changed), this::read));
    }
}
