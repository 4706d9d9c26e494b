package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.QuickerColleague;
import org.clinic.portal.clinic.ClinicPreviews;
import org.clinic.portal.clinic.ClinicRules;
import org.clinic.portal.clinic.ClinicSettings;
import org.clinic.portal.clinic.SavedFacts;
import org.springframework.dao.OptimisticLockingFailureException;

/** Some of what the clinic is and says, beside how the site would look with it and what was applied before. */
abstract class FactsView extends Composite<Div> {

    private final ClinicSettings settings;
    private final SpokenTime spoken;
    private final Span facts = new Span();
    private final Button apply = new Button(getTranslation("clinic.apply"), click -> apply());
    private final Button discard = new Button(getTranslation("clinic.discard"), click -> discard());
    private final QuickerColleague quicker = new QuickerColleague();
    private final FactsForm form;
    private final ClinicPreviewPane preview;
    private final ClinicHistory history;

    /** What the fields are a change of. */
    private SavedFacts seen;

    /**
     * @param page of the site, to look at first
     * @param formOf makes the fields, and is given what is to be told of each change in them
     */
    FactsView(
            ClinicSettings settings,
            ClinicPreviews previews,
            SpokenTime spoken,
            String title,
            String page,
            Function<Runnable, FactsForm> formOf) {
        this.settings = settings;
        this.spoken = spoken;
        form = formOf.apply(this::follow);
        history = new ClinicHistory(settings, spoken, this::goBack);
        seen = settings.latest();
        preview = new ClinicPreviewPane(previews, seen.facts(), page);

        var header = new PageHeader(getTranslation(title));
        facts.addClassName("muted");
        header.setFacts(facts);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        header.setActions(discard, apply);
        var parts = new Div(form, preview, history);
        parts.addClassName("parts");
        getContent().addClassNames("settings", "clinic-settings");
        getContent().add(header, quicker, parts);
        show();
    }

    private void show() {
        quicker.clear();
        form.show(seen.facts());
        showApplied();
    }

    /** Who applied what visitors read, and what was before; the fields stay. */
    private void showApplied() {
        form.since(seen.facts());
        facts.setText(seen.saving()
                .map(saving -> getTranslation("clinic.applied-by", saving.name(), spoken.say(saving.at(), getLocale())))
                .orElseGet(() -> getTranslation("clinic.configured")));
        history.show();
        follow();
    }

    private void follow() {
        discard.setVisible(isTyped());
        var problems = form.problems(seen.facts());
        form.follow(problems);
        if (problems.isEmpty()) {
            preview.show(read());
        } else {
            preview.fallBehind();
        }
    }

    private ClinicFacts read() {
        return form.read(seen.facts());
    }

    private boolean isTyped() {
        return form.isUnreadable() || !read().equals(seen.facts());
    }

    private void apply() {
        var problems = form.problems(seen.facts());
        form.complain(problems);
        if (!problems.isEmpty()) {
            form.goTo(problems.keySet().iterator().next());
            return;
        }
        // A second press of the same hand has nothing to apply.
        if (!isTyped()) {
            return;
        }
        var before = seen;
        if (store(() -> settings.apply(before.number(), read()), this::show)) {
            form.forget();
            Notices.undo(getTranslation("clinic.applied"), () -> takeBack(before));
        }
    }

    private void goBack(SavedFacts former) {
        if (!ClinicRules.problems(former.facts()).isEmpty()) {
            Notices.problem(getTranslation("clinic.history.impossible"));
        } else if (takeBack(former)) {
            leaveButton();
            Notices.show(getTranslation("clinic.history.done"));
        }
    }

    /** What was typed since is another act, and stays. */
    private boolean takeBack(SavedFacts former) {
        var now = seen.number();
        return store(() -> settings.takeBack(now, former.number()), isTyped() ? this::showApplied : this::show);
    }

    /** Whether it is applied; if somebody was quicker, that is said, and what was typed stays, beside what they have set. */
    private boolean store(Supplier<SavedFacts> act, Runnable show) {
        try {
            seen = act.get();
            quicker.clear();
            show.run();
            return true;
        } catch (OptimisticLockingFailureException stale) {
            var before = seen.facts();
            seen = settings.latest();
            takeOver(before);
            showApplied();
            seen.saving().ifPresent(this::tellQuicker);
            return false;
        }
    }

    /** Nobody takes back by applying what they have not touched. */
    private void takeOver(ClinicFacts before) {
        // What cannot be read cannot be told from what was there, and has to be set right first.
        if (form.isUnreadable()) {
            return;
        }
        var mine = form.read(before);
        var both = mine.onTopOf(before, seen.facts());
        if (!both.equals(mine)) {
            form.show(both);
        }
    }

    private void tellQuicker(SavedFacts.Saving theirs) {
        quicker.tell(
                getTranslation("clinic.stale", theirs.name(), spoken.say(theirs.at(), getLocale())), this::discard);
    }

    private void discard() {
        show();
        form.forget();
        leaveButton();
    }

    /** What was pressed is not there any more. */
    private void leaveButton() {
        apply.focus();
    }
}
