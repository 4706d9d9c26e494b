package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.editor.DependantList;
import org.clinic.portal.topic.publishing.PublishingService;
import org.springframework.dao.OptimisticLockingFailureException;

/** Takes a topic away from visitors, once somebody has said why. */
class WithdrawDialog extends Dialog {

    private final TopicId topic;
    private final PublishingService publishing;
    private final Runnable withdrawn;
    private final TextArea reason = new TextArea(getTranslation("withdraw.reason"));
    private final KeptWords kept;

    /** {@code linking} are the other topics that link to it. */
    WithdrawDialog(TopicId topic, PublishingService publishing, List<Dependant> linking, Runnable withdrawn) {
        this.topic = topic;
        this.publishing = publishing;
        this.withdrawn = withdrawn;

        addClassName("publish-dialog");
        setHeaderTitle(getTranslation("withdraw.header"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1000);
        reason.setMinRows(3);
        reason.setHelperText(getTranslation("withdraw.reason.help"));
        add(new Paragraph(getTranslation("withdraw.explained")));
        if (!linking.isEmpty()) {
            add(new DependantList(linking, this::close), new Paragraph(getTranslation("withdraw.links")));
        }
        add(reason);
        reason.focus();
        kept = KeptWords.in(reason, "withdraw:" + topic);

        var cancel = new Button(getTranslation("common.cancel"), click -> end());
        var withdraw = new Button(getTranslation("withdraw.now"), click -> withdraw());
        withdraw.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(cancel, withdraw);
    }

    private void withdraw() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("withdraw.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            publishing.withdraw(topic, reason.getValue());
            Notices.show(getTranslation("withdraw.done"));
        } catch (OptimisticLockingFailureException earlier) {
            Notices.show(getTranslation("withdraw.already"));
        }
        end();
        withdrawn.run();
    }

    private void end() {
        kept.forget();
        close();
    }
}
