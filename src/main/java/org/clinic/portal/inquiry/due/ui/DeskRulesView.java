package org.clinic.portal.inquiry.due.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.QuickerColleague;
import org.clinic.portal.inquiry.due.DeskRules;
import org.clinic.portal.inquiry.due.DeskSettings;
import org.clinic.portal.inquiry.due.DutyRota;
import org.clinic.portal.inquiry.due.Holiday;
import org.clinic.portal.inquiry.due.SavedRules;
import org.springframework.dao.OptimisticLockingFailureException;

/** When the coordinators' desk is open, how soon it answers, and when it calls again; and what that would mean now. */
@Route("desk-rules")
@Menu(title = "desk.place", order = 45, icon = "clock")
@RolesAllowed(Roles.ADMIN)
@StyleSheet("/styles/settings.css")
@StyleSheet("/styles/desk.css")
class DeskRulesView extends Composite<Div> implements HolidaysPane.Store {

    private final DeskSettings settings;
    private final SpokenTime spoken;
    private final Span facts = new Span();
    private final Button save = new Button(getTranslation("common.save"), click -> save());
    private final Button discard = new Button(getTranslation("desk.discard"), click -> discard());
    private final QuickerColleague quicker = new QuickerColleague();
    private final DeskForm form;
    private final HolidaysPane holidays;

    /** What the fields are a change of. */
    private SavedRules seen;

    DeskRulesView(DeskSettings settings, DutyRota duty, MomentWords words, SpokenTime spoken) {
        this.settings = settings;
        this.spoken = spoken;
        form = new DeskForm(words, this::follow);
        holidays = new HolidaysPane(words, this);
        seen = settings.rules();

        var header = new PageHeader(getTranslation("desk.title"));
        facts.addClassName("muted");
        header.setFacts(facts);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        header.setActions(discard, save);
        var parts =
                new Div(form, DeskForm.column(form.part("holidays", holidays), form.part("duty", new DutyPane(duty))));
        parts.addClassName("parts");
        getContent().addClassNames("settings", "desk-rules");
        getContent().add(header, quicker, parts);
        show();
    }

    private void show() {
        quicker.clear();
        form.show(seen.rules());
        showSaved();
    }

    /** What is stored with each act, and whose it is; the fields stay. */
    private void showSaved() {
        facts.setText(seen.last()
                .map(last -> getTranslation("desk.saved-by", last.name(), spoken.say(last.at(), getLocale())))
                .orElseGet(() -> getTranslation("desk.configured")));
        holidays.show(seen.rules().holidays());
        follow();
    }

    /** Says what the fields would mean, and offers to throw away what is not saved. */
    private void follow() {
        var written = read();
        discard.setVisible(!written.equals(Optional.of(seen.rules())));
        form.preview(written);
    }

    private Optional<DeskRules> read() {
        return form.read(seen.rules().holidays());
    }

    private void save() {
        read().ifPresentOrElse(this::save, form::complain);
    }

    private void save(DeskRules rules) {
        var before = seen.rules();
        if (store(rules, this::show)) {
            form.forget();
            Notices.undo(getTranslation("desk.saved"), () -> takeBack(before));
        }
    }

    /** Days off that were stored since are other acts, and stay; so does what was typed since. */
    private void takeBack(DeskRules before) {
        var rules = new DeskRules(
                before.week(),
                before.promised(),
                before.cadence(),
                before.escalation(),
                seen.rules().holidays());
        store(rules, isTyped() ? this::showSaved : this::show);
    }

    private boolean isTyped() {
        return discard.isVisible();
    }

    /** Whether they are saved; if somebody was quicker, that is said, and what was typed stays. */
    private boolean store(DeskRules rules, Runnable show) {
        try {
            seen = settings.save(seen.revision(), rules);
            quicker.clear();
            show.run();
            return true;
        } catch (OptimisticLockingFailureException stale) {
            seen = settings.rules();
            showSaved();
            seen.last().ifPresent(this::tellQuicker);
            return false;
        }
    }

    private void tellQuicker(SavedRules.Saving theirs) {
        quicker.tell(getTranslation("desk.stale", theirs.name(), spoken.say(theirs.at(), getLocale())), this::discard);
    }

    /** What was pressed is not there any more: the focus goes to what stands beside it. */
    private void discard() {
        show();
        form.forget();
        save.focus();
    }

    @Override
    public void add(List<Holiday> more) {
        change(rules -> rules.withHolidays(more));
    }

    @Override
    public void remove(List<Holiday> fewer) {
        change(rules -> rules.withoutHolidays(fewer));
    }

    /** Of whatever is saved now, which takes the place of what the fields began with. */
    private void change(UnaryOperator<DeskRules> change) {
        var latest = settings.rules();
        boolean others = latest.revision() != seen.revision();
        seen = settings.save(latest.revision(), change.apply(latest.rules()));
        if (!isTyped()) {
            show();
            return;
        }
        showSaved();
        if (others) {
            latest.last().ifPresent(this::tellQuicker);
        }
    }
}
