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
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.ChosenInAddress;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.topic.draft.editor.UnsentWords;
import org.clinic.portal.topic.plan.PlanRefusedException;
import org.clinic.portal.topic.plan.Planned;
import org.clinic.portal.topic.plan.When;
import org.clinic.portal.topic.plan.ui.WhenForm;
import org.clinic.portal.topic.publishing.Rehearsal;
import org.clinic.portal.version.Announcement;
import org.jspecify.annotations.Nullable;

/** What is told of a version, what making it will do, and the button that makes it. */
class PublishPanel extends Composite<Aside> {

    private final AnnouncementForm announcement;
    private final WhenForm when;
    private final Div effects = new Div();
    private final Button publish;
    private final Paragraph after = new Paragraph();
    private boolean first;
    private int number;
    private int taken;

    /** What was told, and when. */
    interface Publishing {

        /** @param when absent for now */
        void publish(Announcement announcement, @Nullable When when);
    }

    /** @param then hears what is to be told, and when, once somebody wants to publish */
    PublishPanel(Rehearsal rehearsal, AccountId me, PublishActs acts, Publishing then) {
        var draft = rehearsal.draft();
        var first = draft.versionCount() == 0
                ? Optional.of(I18NProvider.translate(
                        Locale.forLanguageTag(draft.details().language()), "publish.note.first"))
                : Optional.<String>empty();
        announcement = new AnnouncementForm(draft.id(), first);
        when = acts.whenForm(List.of(WhenForm.Way.values()), this::name);
        publish = new Button("", click -> publish(then));
        // A second click would be told that nothing has changed.
        publish.setDisableOnClick(true);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setWidthFull();
        after.addClassName("muted");
        var foot = new Div(new UnsentWords(me, draft), publish, after);
        foot.addClassName("foot");
        getContent().getElement().setAttribute("aria-label", getTranslation("publish.effects"));
        getContent().add(announcement, effects, when, foot);
    }

    private void publish(Publishing then) {
        announcement
                .read()
                .ifPresentOrElse(
                        told -> when.read()
                                .ifPresentOrElse(
                                        chosen -> then.publish(told, chosen.when()), () -> publish.setEnabled(true)),
                        () -> publish.setEnabled(true));
    }

    /** Chooses what an address says, and has it say what is chosen. */
    void keepIn(ChosenInAddress address) {
        announcement.keepIn(address);
        when.keepIn(address);
        name();
    }

    /** Says why it cannot be planned for then. */
    void refuse(PlanRefusedException refused) {
        when.refuse(getTranslation("plan.refused." + refused.reason()));
        publish.setEnabled(true);
    }

    /** @param planned of the same topic */
    void show(
            Rehearsal rehearsal, LeftOut leftOut, List<Dependant> concerned, List<Planned> planned, SpokenTime spoken) {
        var chosen = rehearsal.chosen(leftOut);
        effects.removeAll();
        effects.add(new Consequences(rehearsal, leftOut, chosen, concerned));
        if (!planned.isEmpty()) {
            effects.add(new PlannedHere(planned, spoken));
        }
        boolean isFirst = rehearsal.live().isEmpty();
        first = isFirst;
        number = rehearsal.number();
        taken = rehearsal.taken(leftOut).size()
                + (!isFirst && rehearsal.hasOtherDetails() && !leftOut.details() ? 1 : 0);
        name();
        publish.setEnabled(chosen.problems().isEmpty());
        after.setText(rehearsal
                .live()
                .map(live -> getTranslation("publish.after", live.number()))
                .orElseGet(() -> getTranslation("publish.first")));
    }

    private void name() {
        publish.setText(
                switch (when.way()) {
                    case NOW ->
                        first
                                ? getTranslation("publish.now.first", number)
                                : getTranslation("publish.now", taken, number);
                    case AT -> first ? getTranslation("publish.at.first") : getTranslation("publish.at", taken);
                    case RELEASE ->
                        first ? getTranslation("publish.release.first") : getTranslation("publish.release", taken);
                });
    }

    /** What was said is published. */
    void forget() {
        announcement.forget();
    }
}
