package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.ui.ChosenInAddress;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Withdrawal;
import org.clinic.portal.version.Withdrawal.Cause;
import org.jspecify.annotations.Nullable;

/** Why a topic is withdrawn: what patients are told, in the very words, and what colleagues are. */
class WithdrawalForm extends Composite<Div> {

    private static final String CAUSE = "cause";
    private static final String INSTEAD = "instead";

    private final RadioButtonGroup<Cause> cause = new RadioButtonGroup<>(getTranslation("withdraw.cause"));
    private final Select<PublishedTopic> instead = new Select<>();
    private final WordsOfWithdrawal words;
    private final TextArea reason = new TextArea(getTranslation("withdraw.reason"));
    private final KeptWords kept;

    /** @param others that patients read, and could be led to */
    WithdrawalForm(PublishedVersion live, List<PublishedTopic> others) {
        words = new WordsOfWithdrawal(live.content());
        cause.setItems(Cause.values());
        cause.setItemLabelGenerator(each -> getTranslation("withdraw.cause." + each));
        cause.setRequiredIndicatorVisible(true);
        cause.addValueChangeListener(change -> follow());
        instead.setLabel(getTranslation("withdraw.instead"));
        instead.setItemLabelGenerator(PublishedTopic::title);
        instead.addValueChangeListener(change -> follow());
        offer(others);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Withdrawal.LONGEST_REASON);
        reason.setMinRows(2);
        reason.setHelperText(getTranslation("withdraw.reason.help"));
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        kept = KeptWords.in(reason, "withdraw:" + live.topic());
        getContent().addClassName("withdrawal");
        getContent().add(cause, instead, words, reason);
        follow();
    }

    private void offer(List<PublishedTopic> others) {
        instead.setItems(others);
        instead.setEnabled(!others.isEmpty());
        instead.setHelperText(others.isEmpty() ? getTranslation("withdraw.instead.none") : null);
    }

    private void follow() {
        instead.setVisible(cause.getValue() == Cause.REPLACED);
        cause.setInvalid(false);
        instead.setInvalid(false);
        words.show(cause.getValue(), chosen());
    }

    private @Nullable PublishedTopic chosen() {
        return cause.getValue() == Cause.REPLACED ? instead.getValue() : null;
    }

    /** The choices as they stand in an address. */
    QueryParameters chosenSoFar() {
        var chosen = new HashMap<String, String>();
        cause.getOptionalValue().ifPresent(each -> chosen.put(CAUSE, each.name()));
        Optional.ofNullable(chosen())
                .ifPresent(topic -> chosen.put(INSTEAD, topic.id().toString()));
        return QueryParameters.simple(chosen);
    }

    /** Chooses what an address says, and has it say what is chosen. */
    void keepIn(ChosenInAddress address) {
        address.keep(cause, CAUSE, Arrays.stream(Cause.values()), Cause::name);
        address.keep(
                instead,
                INSTEAD,
                instead.getListDataView().getItems(),
                topic -> topic.id().toString());
    }

    void focus() {
        cause.getElement().callJsFunction("focus");
    }

    /** Nothing, and the fields say so, if something is missing. */
    Optional<Withdrawal> read() {
        var missing = new Missing();
        missing.unless(cause.getValue() != null, cause, this::focus, "withdraw.cause.missing");
        missing.unless(
                cause.getValue() != Cause.REPLACED || chosen() != null,
                instead,
                instead::focus,
                "withdraw.instead.missing");
        missing.unless(!reason.getValue().isBlank(), reason, reason::focus, "withdraw.reason.missing");
        if (missing.any) {
            return Optional.empty();
        }
        var topic = chosen();
        return Optional.of(new Withdrawal(cause.getValue(), reason.getValue(), topic == null ? null : topic.id()));
    }

    /** Marks all that is missing, and leads to the first of it. */
    private final class Missing {

        private boolean any;

        void unless(boolean there, HasValidation field, Runnable focus, String message) {
            if (there) {
                return;
            }
            field.setErrorMessage(getTranslation(message));
            field.setInvalid(true);
            if (!any) {
                focus.run();
            }
            any = true;
        }
    }

    /** What was to take its place was withdrawn meanwhile. */
    void refuse(List<PublishedTopic> others) {
        offer(others);
        instead.setErrorMessage(getTranslation("withdraw.instead.gone"));
        instead.setInvalid(true);
        instead.focus();
    }

    /** What was said is stored, or is not wanted. */
    void forget() {
        kept.forget();
    }
}
