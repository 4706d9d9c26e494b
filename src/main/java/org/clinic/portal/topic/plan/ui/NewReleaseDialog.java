package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.PlanRefusedException;
import org.clinic.portal.topic.plan.ReleaseService;

/** Begins a release under a name. */
class NewReleaseDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("release.name"));
    private final ReleaseService releases;

    NewReleaseDialog(ReleaseService releases) {
        this.releases = releases;
        setHeaderTitle(getTranslation("release.new.header"));
        name.setMaxLength(100);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.addValueChangeListener(change -> name.setInvalid(false));
        add(new Paragraph(getTranslation("release.explained")), name);
        name.focus();
        var make = new Button(getTranslation("release.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), make);
    }

    private void make() {
        try {
            var release = releases.make(name.getValue());
            close();
            EditorAddress.open(TopicAddress.release(release.id()));
        } catch (PlanRefusedException refused) {
            name.setErrorMessage(getTranslation("plan.refused." + refused.reason()));
            name.setInvalid(true);
            name.focus();
        }
    }
}
