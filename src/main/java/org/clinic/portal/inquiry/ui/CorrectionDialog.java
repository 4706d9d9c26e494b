package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Predicate;
import org.clinic.portal.base.mention.Mentions;

/** Where one puts a note of one's own in better words. It stays open until they are taken or given up. */
class CorrectionDialog extends Dialog {

    private final Predicate<String> send;
    private final NoteField words;

    /** @param send answers whether it has taken the words */
    CorrectionDialog(UUID note, String said, Mentions mentions, Predicate<String> send) {
        this.send = send;
        addClassName("plan-dialog");
        setHeaderTitle(getTranslation("inquiry.correct.title"));
        words = new NoteField(note, said, mentions);
        words.whenSent(this::send);
        add(new Paragraph(getTranslation("inquiry.correct.explained")), words);
        var correct = new Button(getTranslation("inquiry.correct.now"), click -> send());
        correct.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("common.cancel"), click -> {
            words.forget();
            close();
        });
        getFooter().add(cancel, correct);
        words.focus();
    }

    private void send() {
        if (words.getValue().isBlank()) {
            words.focus();
        } else if (send.test(words.getValue())) {
            words.forget();
            close();
        }
    }
}
