package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.editor.DependantList;
import org.clinic.portal.topic.plan.PlanRefusedException;
import org.clinic.portal.topic.plan.When;
import org.clinic.portal.topic.plan.ui.WhenForm;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.TopicNotLiveException;
import org.clinic.portal.version.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Takes a topic away from visitors, once somebody has said why. */
class WithdrawDialog extends Dialog {

    private final TopicId topic;
    private final PublishingService publishing;
    private final Runnable withdrawn;
    private final WithdrawalForm form;
    private final String title;
    private final PublishActs acts;
    private final WhenForm when;
    private final Button withdraw;

    /** {@code linking} are the other topics that link to it. */
    WithdrawDialog(
            PublishedVersion live,
            PublishingService publishing,
            PublishActs acts,
            List<Dependant> linking,
            Runnable withdrawn) {
        topic = live.topic();
        title = live.content().title();
        this.acts = acts;
        this.publishing = publishing;
        this.withdrawn = withdrawn;
        form = new WithdrawalForm(live, publishing.others(topic));

        addClassName("publish-dialog");
        setHeaderTitle(getTranslation("withdraw.header"));
        add(new Paragraph(getTranslation("withdraw.explained")));
        if (!linking.isEmpty()) {
            add(new DependantList(linking, this::close), new Paragraph(getTranslation("withdraw.links")));
        }
        when = acts.whenForm(this::name);
        add(form, when);
        form.focus();

        var cancel = new Button(getTranslation("common.cancel"), click -> end());
        withdraw = new Button(
                getTranslation("withdraw.now"),
                click -> form.read().ifPresent(why -> when.read().ifPresent(chosen -> withdraw(why, chosen.when()))));
        withdraw.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(cancel, withdraw);
    }

    private void name() {
        withdraw.setText(getTranslation(when.way() == WhenForm.Way.NOW ? "withdraw.now" : "withdraw.plan"));
    }

    /** @param then absent for now */
    private void withdraw(Withdrawal why, @Nullable When then) {
        try {
            if (then == null) {
                publishing.withdraw(topic, why);
                Notices.show(getTranslation("withdraw.done"));
            } else {
                acts.withdraw(topic, title, why, then);
            }
        } catch (PlanRefusedException refused) {
            when.refuse(getTranslation("plan.refused." + refused.reason()));
            return;
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
