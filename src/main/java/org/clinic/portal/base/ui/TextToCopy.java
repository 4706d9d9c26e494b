package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** A text that is shown to be copied, and taken elsewhere. */
public class TextToCopy extends Composite<Div> {

    /** {@code explained} says what it is for. */
    public TextToCopy(String label, String text, String explained) {
        var field = new TextField(label, text, "");
        field.setReadOnly(true);
        field.setAutoselect(true);
        var copied = new Span();
        copied.addClassName("copied");
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(getTranslation("common.copy"));
        // In the browser, which lets only a click's own handler write to the clipboard, and only over https.
        copy.getElement().executeJs("""
                        this.addEventListener('click', async () => {
                          $0.inputElement.select();
                          try { await navigator.clipboard.writeText($0.value) } catch { document.execCommand('copy') }
                          $1.textContent = $2;
                        })""", field.getElement(), copied.getElement(), getTranslation("common.copied"));
        var row = new Div(field, copy);
        row.addClassName("row");
        getContent().addClassName("link-to-copy");
        getContent().add(row, copied, new Paragraph(explained));
    }
}
