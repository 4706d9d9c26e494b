package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.inquiry.QuarantinedForm;
import org.clinic.portal.inquiry.Submission.Field;

/** One form in quarantine: whose it says to be, its words, what speaks against it, and the way out. */
class QuarantineRow extends ListItem {

    private final QuarantinedForm form;
    private final BiConsumer<QuarantineRow, String> release;
    private final TextField name = new TextField(getTranslation("quarantine.name"));

    /**
     * @param reach says how they want to be reached, and what they agreed to
     * @param release is told to let it out, with the name that was given to it
     */
    QuarantineRow(
            QuarantinedForm form, SpokenTime spoken, ReachWords reach, BiConsumer<QuarantineRow, String> release) {
        this.form = form;
        this.release = release;
        var words = new Div(
                head(spoken),
                facts(),
                message(),
                new GivenAnswers(form.answers()),
                added(),
                reached(reach),
                new Reasons(form.reasons()),
                until(spoken));
        words.addClassName("words");
        add(words, wayOut());
    }

    QuarantinedForm form() {
        return form;
    }

    private Component head(SpokenTime spoken) {
        var named = form.sender().name();
        var who = new H2(named.isEmpty() ? getTranslation("quarantine.no-name") : named);
        who.getElement().setAttribute("dir", "auto");
        var head = new Div(who, new Tag(getTranslation("quarantine.points", form.points()), Tone.DUE));
        if (form.held()) {
            head.add(new Tag(getTranslation("quarantine.held"), Tone.SOON));
        }
        if (form.withdrawn()) {
            head.add(new Tag(getTranslation("quarantine.withdrawn"), Tone.SOON));
        }
        head.add(new When(form.receivedAt(), spoken));
        head.addClassName("head");
        return head;
    }

    /** As plain words: nobody calls or writes to, nor follows, what may be spam. */
    private Component facts() {
        var facts = Stream.of(
                        form.reference().value(),
                        form.read().name(),
                        form.sender().email(),
                        form.sender().phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        var line = new Paragraph(facts);
        line.addClassNames("facts", "muted");
        line.getElement().setAttribute("dir", "auto");
        return line;
    }

    private Component message() {
        var message = new Paragraph(
                Objects.requireNonNullElseGet(form.message(), () -> getTranslation("inquiry.no-message")));
        message.addClassName("message");
        message.setClassName("muted", form.message() == null);
        message.getElement().setAttribute("dir", "auto");
        return message;
    }

    private Component added() {
        var added = new Div();
        form.added().forEach(words -> {
            var label = new Span(getTranslation("quarantine.added"));
            label.addClassName("muted");
            var said = new Paragraph(label, new Span(" " + words));
            said.addClassName("message");
            said.getElement().setAttribute("dir", "auto");
            added.add(said);
        });
        return added;
    }

    /** As it would be with the inquiry that becomes of it. */
    private Component reached(ReachWords reach) {
        var wanted = Stream.of(reach.preferred(form.sender(), getLocale()), reach.voicemail(form.sender(), getLocale()))
                .flatMap(Optional::stream);
        var agreed =
                getTranslation("quarantine.consent", String.join(" · ", reach.agreed(form.consent(), getLocale())));
        var line = new Paragraph(Stream.concat(wanted, Stream.of(agreed)).collect(Collectors.joining(" · ")));
        line.addClassNames("reach", "muted");
        line.getElement().setAttribute("dir", "auto");
        return line;
    }

    private Component until(SpokenTime spoken) {
        var until =
                new Paragraph(new Span(getTranslation("quarantine.until") + " "), new When(form.deletedAt(), spoken));
        until.addClassName("muted");
        return until;
    }

    private Component wayOut() {
        var out = new Button(getTranslation("quarantine.release"), click -> release());
        out.setAriaLabel(
                getTranslation("quarantine.release.named", form.reference().value()));
        var way = new Div();
        if (form.sender().name().isEmpty()) {
            name.setHelperText(getTranslation("quarantine.name.help"));
            name.setMaxLength(Field.NAME.maximum());
            way.add(name);
        }
        way.add(out);
        way.addClassName("way-out");
        return way;
    }

    private void release() {
        boolean missing =
                form.sender().name().isEmpty() && Tidy.line(name.getValue()).isEmpty();
        name.setErrorMessage(getTranslation("quarantine.name.missing"));
        name.setInvalid(missing);
        if (!missing) {
            release.accept(this, name.getValue());
        }
    }
}
