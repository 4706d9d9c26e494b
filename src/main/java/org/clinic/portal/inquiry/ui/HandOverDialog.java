package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.HandingOver;
import org.clinic.portal.inquiry.HandingOver.HandedOver;
import org.springframework.dao.OptimisticLockingFailureException;

/** Hands all of one's own inquiries to a colleague, with a word. */
class HandOverDialog extends Dialog {

    private final HandingOver handing;
    private final Runnable changed;
    private final Select<NamedAccount> to = new Select<>();
    private final TextField word = new TextField(getTranslation("day.hand.word"));
    private final KeptWords kept = KeptWords.in(word, "hand-over");

    HandOverDialog(HandingOver handing, List<NamedAccount> colleagues, Choice choice, Runnable changed) {
        this.handing = handing;
        this.changed = changed;
        addClassName("plan-dialog");
        setHeaderTitle(getTranslation("day.hand.title"));
        to.setLabel(getTranslation("day.hand.to"));
        to.setItems(colleagues);
        to.setItemLabelGenerator(choice::named);
        to.setManualValidation(true);
        word.setMaxLength(HandingOver.MAXIMUM_WORD);
        add(new Paragraph(getTranslation("day.hand.explained", handing.mine())), to, word);
        var hand = new Button(getTranslation("day.hand.now"), click -> hand());
        hand.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), hand);
    }

    /** Names whom one can choose, and says that they are away. */
    @FunctionalInterface
    interface Choice {
        String named(NamedAccount colleague);
    }

    private void hand() {
        if (to.getValue() == null) {
            refuse();
            return;
        }
        try {
            var handed = handing.handOver(to.getValue().id(), word.getValue());
            kept.forget();
            close();
            Notices.undo(
                    getTranslation("day.hand.done", handed.count(), handed.to().name()), () -> takeBack(handed));
            changed.run();
        } catch (OptimisticLockingFailureException gone) {
            refuse();
        }
    }

    private void refuse() {
        to.setErrorMessage(getTranslation("day.hand.missing"));
        to.setInvalid(true);
    }

    private void takeBack(HandedOver handed) {
        int left = handing.takeBack(handed);
        Notices.show(getTranslation("day.hand.taken-back", handed.count() - left, left));
        changed.run();
    }
}
