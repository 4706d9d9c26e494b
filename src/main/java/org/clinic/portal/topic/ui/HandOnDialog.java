package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicOwner;
import org.clinic.portal.topic.draft.TopicOwnership;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Asks which colleague shall have a topic. */
@StyleSheet("/styles/topic-dependants.css")
class HandOnDialog extends Dialog {

    private final TopicDraft topic;
    private final TopicOwnership owners;
    private final Select<NamedAccount> colleague = new Select<>();

    HandOnDialog(TopicDraft topic, TopicOwnership owners) {
        this.topic = topic;
        this.owners = owners;

        addClassNames("publish-dialog", "hand-on-dialog");
        setHeaderTitle(getTranslation("topic.hand-on.header"));
        colleague.setLabel(getTranslation("topic.hand-on.to"));
        colleague.setItemLabelGenerator(NamedAccount::name);
        offer();
        add(new Paragraph(whose(topic.owner())));
        if (colleague.getListDataView().getItemCount() == 0) {
            tellThatNobodyIsThere();
        } else {
            ask();
        }
    }

    private void tellThatNobodyIsThere() {
        add(new Paragraph(getTranslation("topic.hand-on.alone")));
        getFooter().add(new Button(getTranslation("common.close"), click -> close()));
    }

    private void ask() {
        add(colleague);
        colleague.focus();
        var cancel = new Button(getTranslation("common.cancel"), click -> close());
        var confirm = new Button(getTranslation("topic.hand-on.now"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
    }

    /** Everybody but the one who has it. */
    private void offer() {
        var owner = topic.owner();
        colleague.setItems(owners.colleagues().stream()
                .filter(each -> owner == null || !each.id().equals(owner.account()))
                .toList());
    }

    private String whose(@Nullable TopicOwner owner) {
        return owner == null
                ? getTranslation("topic.hand-on.nobodys")
                : getTranslation("topic.hand-on.somebodys", owner.name());
    }

    private void confirm() {
        var chosen = colleague.getValue();
        if (chosen == null) {
            refuse("topic.hand-on.missing");
            return;
        }
        try {
            owners.handOn(topic.id(), chosen.id());
        } catch (OptimisticLockingFailureException gone) {
            offer();
            refuse("topic.hand-on.gone");
            return;
        }
        close();
        Notices.show(getTranslation("topic.hand-on.done", chosen.name()));
    }

    private void refuse(String why) {
        colleague.setErrorMessage(getTranslation(why));
        colleague.setInvalid(true);
        colleague.focus();
    }
}
