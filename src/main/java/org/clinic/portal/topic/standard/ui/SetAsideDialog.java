package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.topic.check.Finding;

/** Asks why a finding may stay as it is. */
class SetAsideDialog extends Dialog {

    private final Consumer<String> setAside;
    private final TextArea reason = new TextArea(getTranslation("check.aside.reason"));
    private final KeptWords kept;

    SetAsideDialog(Finding finding, Consumer<String> setAside) {
        this.setAside = setAside;

        addClassName("publish-dialog");
        setHeaderTitle(getTranslation("check.kind." + finding.check()));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setMinRows(2);
        add(new Paragraph(getTranslation("check.aside.explained")), reason);
        reason.focus();
        kept = KeptWords.in(reason, "aside:" + finding.check());

        var cancel = new Button(getTranslation("common.cancel"), click -> end());
        var confirm = new Button(getTranslation("check.aside"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
    }

    private void confirm() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("check.aside.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        end();
        setAside.accept(reason.getValue());
    }

    private void end() {
        kept.forget();
        close();
    }
}
