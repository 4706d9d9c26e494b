package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Objects;
import org.clinic.portal.topic.plan.PlanRefusedException;
import org.clinic.portal.topic.plan.Planned;
import org.clinic.portal.topic.plan.When;
import org.clinic.portal.topic.plan.ui.WhenForm.Way;

/** Has a plan happen at another time, or with a release. */
class MoveDialog extends Dialog {

    private final Planned plan;
    private final PlanActs acts;
    private final Runnable changed;
    private final WhenForm form;

    MoveDialog(Planned plan, PlanActs acts, Runnable changed) {
        this.plan = plan;
        this.acts = acts;
        this.changed = changed;
        form = new WhenForm(List.of(Way.AT, Way.RELEASE), acts.clinic().zone(), acts.open(), () -> {});
        if (plan.at() != null) {
            form.show(plan.at());
        }
        setHeaderTitle(getTranslation("plan.move.header", plan.title()));
        add(form);
        var cancel = new Button(getTranslation("common.cancel"), click -> close());
        var move = new Button(
                getTranslation("plan.move.now"),
                click -> form.read().ifPresent(chosen -> move(Objects.requireNonNull(chosen.when()))));
        move.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, move);
    }

    private void move(When when) {
        try {
            acts.move(plan, when, changed);
            close();
        } catch (PlanRefusedException refused) {
            form.refuse(getTranslation("plan.refused." + refused.reason()));
        }
    }
}
