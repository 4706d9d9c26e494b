package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Predicate;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.base.ui.MentionField;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.topic.comment.RemarkText;

/**
 * Where one says something in a comment, and mentions colleagues; hidden until it is needed. Escape keeps what was said for
 * the next time, Cancel throws it away.
 */
class RemarkField extends Composite<Div> {

    private final Mentions mentions;
    private final Predicate<RemarkText> send;
    private final MentionField text;
    private final KeptWords kept;
    private final Paragraph wrong = new Paragraph();

    /** {@code send} answers whether it has taken what was said; if not, it stays on screen. */
    RemarkField(String label, String sendLabel, Mentions mentions, Predicate<RemarkText> send, Runnable givenUp) {
        this.mentions = mentions;
        this.send = send;
        text = new MentionField(mentions, RemarkText.LONGEST);
        text.setLabel(label);
        text.setPlaceholder(getTranslation("mention.placeholder"));
        text.whenSent(this::send);
        text.whenGivenUp(givenUp);
        kept = new KeptWords(text);

        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        var sending = new Button(sendLabel, click -> send());
        var cancel = new Button(getTranslation("common.cancel"), click -> {
            kept.forget();
            givenUp.run();
        });
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var answers = new Div(sending, cancel);
        answers.addClassName("answers");
        getContent().addClassName("remark-field");
        getContent().add(text, wrong, answers);
    }

    private void send() {
        try {
            var said = text.getValue();
            if (send.test(new RemarkText(said, mentions.in(said)))) {
                show("");
                kept.forget();
            }
        } catch (InvalidContentException refused) {
            wrong.setText(getTranslation("comment.refused"));
        }
    }

    /** Begins anew with these words. */
    void show(String words) {
        wrong.setText("");
        text.setValue(words);
    }

    /** Leads there, to what somebody had begun to say at this place and neither sent nor thrown away, if anything. */
    void begin(String place) {
        kept.begin(place);
        text.focus();
    }
}
