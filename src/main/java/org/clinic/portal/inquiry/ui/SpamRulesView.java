package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.inquiry.SpamSettings;
import org.clinic.portal.inquiry.spam.SavedThresholds;
import org.clinic.portal.inquiry.spam.Thresholds;
import org.springframework.dao.OptimisticLockingFailureException;

/** From how many points on a form is doubtful or spam, with what that would have done in the last thirty days. */
@Route("spam-rules")
@Menu(title = "spam.place", order = 46, icon = "shield")
@RolesAllowed(Roles.ADMIN)
@StyleSheet("/styles/quarantine.css")
class SpamRulesView extends Composite<Div> {

    private final SpamSettings settings;
    private final SpokenTime spoken;
    private final Span facts = new Span();
    private final TextField doubtful = points("doubtful");
    private final TextField spam = points("spam");
    private final Paragraph effect = new Paragraph();
    private final Div stale = new Div();

    /** What the fields are a change of. */
    private SavedThresholds seen;

    SpamRulesView(SpamSettings settings, SpokenTime spoken) {
        this.settings = settings;
        this.spoken = spoken;
        seen = settings.thresholds();
        var header = new PageHeader(getTranslation("spam.title"));
        facts.addClassName("muted");
        header.setFacts(facts);
        var save = new Button(getTranslation("common.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        header.setActions(save);
        stale.getElement().setAttribute("role", "alert");
        effect.getElement().setAttribute("role", "status");
        effect.addClassName("effect");
        var explained = new Paragraph(getTranslation("spam.explained"));
        explained.addClassName("muted");
        var fields = new Div(doubtful, spam);
        fields.addClassName("fields");
        var page = new Div(explained, stale, fields, effect);
        page.addClassName("page");
        getContent().addClassNames("quarantine", "spam-rules");
        getContent().add(header, page);
        show();
    }

    private TextField points(String which) {
        var field = new TextField(getTranslation("spam.threshold." + which));
        field.setHelperText(getTranslation("spam.threshold.help." + which));
        field.setAllowedCharPattern("[0-9]");
        field.getElement().setAttribute("inputmode", "numeric");
        field.setMaxLength(3);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                preview();
            }
        });
        return field;
    }

    private void show() {
        doubtful.setValue(String.valueOf(seen.thresholds().doubtful()));
        spam.setValue(String.valueOf(seen.thresholds().spam()));
        stale.removeAll();
        showSaved();
        preview();
    }

    private void showSaved() {
        facts.setText(seen.last()
                .map(last -> getTranslation("desk.saved-by", last.name(), spoken.say(last.at(), getLocale())))
                .orElseGet(() -> getTranslation("spam.usual")));
    }

    /** What is wrong is said beside the one that is too high or too low. */
    private Optional<Thresholds> read() {
        int first = number(doubtful);
        int second = number(spam);
        complain(doubtful, first < Thresholds.LEAST || first >= Thresholds.MOST, "spam.threshold.range");
        complain(spam, second <= first || second > Thresholds.MOST, "spam.threshold.order");
        return doubtful.isInvalid() || spam.isInvalid() ? Optional.empty() : Optional.of(new Thresholds(first, second));
    }

    private static int number(TextField field) {
        return field.getValue().matches("[0-9]{1,3}") ? Integer.parseInt(field.getValue()) : 0;
    }

    private void complain(TextField field, boolean wrong, String key) {
        field.setErrorMessage(getTranslation(key, Thresholds.LEAST, Thresholds.MOST));
        field.setInvalid(wrong);
    }

    private void preview() {
        effect.setText(read().map(settings::effect)
                .map(had -> getTranslation("spam.effect", had.asked(), had.kept(), had.wrongly()))
                .orElse(""));
    }

    private void save() {
        read().ifPresent(this::save);
    }

    private void save(Thresholds thresholds) {
        var before = seen.thresholds();
        if (store(thresholds)) {
            Notices.undo(getTranslation("spam.saved"), () -> store(before));
        }
    }

    /** If somebody was quicker, that is said, and what was typed stays. */
    private boolean store(Thresholds thresholds) {
        try {
            seen = settings.save(seen.revision(), thresholds);
            show();
            return true;
        } catch (OptimisticLockingFailureException quicker) {
            seen = settings.thresholds();
            showSaved();
            stale.removeAll();
            seen.last()
                    .map(last -> getTranslation(
                            "spam.stale",
                            last.name(),
                            seen.thresholds().doubtful(),
                            seen.thresholds().spam()))
                    .map(Paragraph::new)
                    .ifPresent(stale::add);
            return false;
        }
    }
}
