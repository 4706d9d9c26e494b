package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Predicate;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.topic.comment.RemarkText;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where one says something in a comment, and mentions colleagues; hidden until it is needed. Escape keeps what was said for
 * the next time, Cancel throws it away.
 */
class RemarkField extends Composite<Div> {

    /** The text alone, in the browser. */
    @Tag("remark-field")
    @JsModule("./editor/remark-field.ts")
    private static class Text extends Component {}

    private final Mentions mentions;
    private final Predicate<RemarkText> send;
    private final Text text = new Text();
    private final KeptWords kept = new KeptWords(text);
    private final Paragraph wrong = new Paragraph();

    /** {@code send} answers whether it has taken what was said; if not, it stays on screen. */
    RemarkField(String label, String sendLabel, Mentions mentions, Predicate<RemarkText> send, Runnable givenUp) {
        this.mentions = mentions;
        this.send = send;
        var names = JsonNodeFactory.instance.arrayNode();
        mentions.names().forEach(names::add);
        text.setId("remark-" + UUID.randomUUID());
        text.getElement().setProperty("label", label);
        text.getElement().setProperty("placeholder", getTranslation("comment.placeholder"));
        text.getElement().setProperty("peopleLabel", getTranslation("comment.colleagues"));
        text.getElement().setProperty("longest", RemarkText.LONGEST);
        text.getElement().setPropertyJson("people", names);
        text.getElement().addPropertyChangeListener("value", "value-changed", change -> {});
        text.getElement().addEventListener("sent", sent -> send());
        text.getElement().addEventListener("given-up", given -> givenUp.run());

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
            var said = text.getElement().getProperty("value", "");
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
        text.getElement().setProperty("value", words);
    }

    /** Leads there, to what somebody had begun to say at this place and neither sent nor thrown away, if anything. */
    void begin(String place) {
        kept.begin(place);
        text.getElement().callJsFunction("focus");
    }
}
