package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.inquiry.InquiryMarks;

/** Asks what a label is called that there is not yet. */
class LabelDialog extends Dialog {

    private final Consumer<String> named;
    private final TextField name = new TextField(getTranslation("inquiry.view.name"));

    LabelDialog(Consumer<String> named) {
        this.named = named;
        addClassName("plan-dialog");
        setHeaderTitle(getTranslation("inquiry.label"));
        name.setMaxLength(InquiryMarks.MAXIMUM_LABEL);
        name.setAutofocus(true);
        name.addKeyDownListener(Key.ENTER, enter -> take());
        add(name);
        var take = new Button(getTranslation("inquiry.label.take"), click -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), take);
    }

    private void take() {
        var label = Tidy.line(name.getValue());
        if (label.isEmpty()) {
            name.setErrorMessage(getTranslation("inquiry.label.blank"));
            name.setInvalid(true);
        } else {
            close();
            named.accept(label);
        }
    }
}
