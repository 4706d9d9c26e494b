package org.clinic.portal.glossary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.glossary.ExplainedWord;
import org.clinic.portal.glossary.Explanation;

/** A word with its other forms and what it means; to be changed in its place. */
class WordRow extends ListItem {

    private final ExplainedWord word;
    private final BiConsumer<ExplainedWord, Explanation> change;
    private final Consumer<ExplainedWord> remove;

    WordRow(ExplainedWord word, BiConsumer<ExplainedWord, Explanation> change, Consumer<ExplainedWord> remove) {
        this.word = word;
        this.change = change;
        this.remove = remove;
        read();
    }

    private void read() {
        var explanation = word.explanation();
        var said = new Span(explanation.word());
        said.addClassName("word");
        said.getElement().setAttribute("lang", explanation.language());
        var words = new Div(said);
        words.addClassName("words");
        if (!explanation.forms().isEmpty()) {
            words.add(muted(String.join(", ", explanation.forms())));
        }
        words.add(muted(getTranslation("glossary.language." + explanation.language())));
        var edit = new Button(Glyph.PENCIL.create(), click -> edit());
        edit.setAriaLabel(getTranslation("glossary.edit.named", explanation.word()));
        var removing = new Button(Glyph.BIN.create(), click -> remove.accept(word));
        removing.setAriaLabel(getTranslation("glossary.remove.named", explanation.word()));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        removing.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(edit, removing);
        actions.addClassName("actions");
        var text = new Paragraph(explanation.text());
        text.getElement().setAttribute("lang", explanation.language());
        removeAll();
        add(words, actions, text);
    }

    private static Span muted(String text) {
        var span = new Span(text);
        span.addClassName("muted");
        return span;
    }

    private void edit() {
        removeAll();
        add(new ExplanationForm(word.explanation(), changed -> change.accept(word, changed), this::read));
    }
}
