package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.editor.DependantList;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.TopicNotLiveException;
import org.clinic.portal.version.Withdrawal;
import org.springframework.dao.OptimisticLockingFailureException;

/** Takes a topic away from visitors, once somebody has said why. */
class WithdrawDialog extends Dialog {

    private final TopicId topic;
    private final PublishingService publishing;
    private final Runnable withdrawn;
    private final WithdrawalForm form;

    /** {@code linking} are the other topics that link to it. */
    WithdrawDialog(PublishedVersion live, PublishingService publishing, List<Dependant> linking, Runnable withdrawn) {
        topic = live.topic();
        this.publishing = publishing;
        this.withdrawn = withdrawn;
        form = new WithdrawalForm(live, publishing.others(topic));

        addClassName("publish-dialog");
        setHeaderTitle(getTranslation("withdraw.header"));
        add(new Paragraph(getTranslation("withdraw.explained")));
        if (!linking.isEmpty()) {
            add(new DependantList(linking, this::close), new Paragraph(getTranslation("withdraw.links")));
        }
        add(form);
        form.focus();

        var cancel = new Button(getTranslation("common.cancel"), click -> end());
        var withdraw =
                new Button(getTranslation("withdraw.now"), click -> form.read().ifPresent(this::withdraw));
        withdraw.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var later = new Button(getTranslation("withdraw.later"), click -> {
            // What was chosen goes along in the address; what was typed the browser keeps.
            close();
            UI.getCurrent().navigate(WithdrawalView.class, WithdrawalView.parameters(topic), form.chosenSoFar());
        });
        later.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, later, withdraw);
    }

    private void withdraw(Withdrawal why) {
        try {
            publishing.withdraw(topic, why);
            Notices.show(getTranslation("withdraw.done"));
        } catch (TopicNotLiveException gone) {
            form.refuse(publishing.others(topic));
            return;
        } catch (OptimisticLockingFailureException earlier) {
            Notices.show(getTranslation("withdraw.already"));
        }
        end();
        withdrawn.run();
    }

    private void end() {
        form.forget();
        close();
    }
}
