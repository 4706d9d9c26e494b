package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.topic.draft.editor.UnsentWords;
import org.clinic.portal.topic.publishing.Rehearsal;
import org.clinic.portal.version.Announcement;

/** What is told of a version, what making it will do, and the button that makes it. */
class PublishPanel extends Composite<Aside> {

    private final AnnouncementForm announcement;
    private final Div effects = new Div();
    private final Button publish;
    private final Paragraph after = new Paragraph();

    /** @param then hears what is to be told once somebody wants to publish */
    PublishPanel(Rehearsal rehearsal, AccountId me, Consumer<Announcement> then) {
        var draft = rehearsal.draft();
        var first = draft.versionCount() == 0
                ? Optional.of(I18NProvider.translate(
                        Locale.forLanguageTag(draft.details().language()), "publish.note.first"))
                : Optional.<String>empty();
        announcement = new AnnouncementForm(draft.id(), first);
        publish = new Button("", click -> publish(then));
        // A second click would be told that nothing has changed.
        publish.setDisableOnClick(true);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setWidthFull();
        after.addClassName("muted");
        var foot = new Div(new UnsentWords(me, draft), publish, after);
        foot.addClassName("foot");
        getContent().getElement().setAttribute("aria-label", getTranslation("publish.effects"));
        getContent().add(announcement, effects, foot);
    }

    private void publish(Consumer<Announcement> then) {
        announcement.read().ifPresentOrElse(then, () -> publish.setEnabled(true));
    }

    void show(Rehearsal rehearsal, LeftOut leftOut, List<Dependant> concerned) {
        var chosen = rehearsal.chosen(leftOut);
        effects.removeAll();
        effects.add(new Consequences(rehearsal, leftOut, chosen, concerned));
        boolean isFirst = rehearsal.live().isEmpty();
        int taken = rehearsal.taken(leftOut).size()
                + (!isFirst && rehearsal.hasOtherDetails() && !leftOut.details() ? 1 : 0);
        publish.setText(
                isFirst
                        ? getTranslation("publish.now.first", rehearsal.number())
                        : getTranslation("publish.now", taken, rehearsal.number()));
        publish.setEnabled(chosen.problems().isEmpty());
        after.setText(rehearsal
                .live()
                .map(live -> getTranslation("publish.after", live.number()))
                .orElseGet(() -> getTranslation("publish.first")));
    }

    /** What was said is published. */
    void forget() {
        announcement.forget();
    }
}
