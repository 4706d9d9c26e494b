package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.ui.ChosenInAddress;
import org.clinic.portal.base.ui.MomentField;
import org.clinic.portal.topic.plan.Release;
import org.clinic.portal.topic.plan.When;
import org.jspecify.annotations.Nullable;

/** When something happens to a topic: now, at a time, or together with other topics. */
@StyleSheet("/styles/plan.css")
public class WhenForm extends Composite<Div> {

    /** What kinds of times there are. */
    public enum Way {
        NOW,
        AT,
        RELEASE
    }

    /** @param when absent for now */
    public record Chosen(@Nullable When when) {}

    /** A release that there is, or the one that is yet to be made. */
    private record Choice(@Nullable Release release) {}

    private static final String AT = "at";

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>(getTranslation("plan.when"));
    private final MomentField moment;
    private @Nullable ChosenInAddress address;
    private final List<Way> ways;
    private final Select<Choice> release = new Select<>();
    private final TextField name = new TextField(getTranslation("release.name"));

    /**
     * @param ways those to choose from, the first of which is chosen at first
     * @param zone in which the clinic's clocks stand
     * @param open releases that others may still join
     * @param changed hears when another way is chosen
     */
    public WhenForm(List<Way> ways, ZoneId zone, List<Release> open, Runnable changed) {
        moment = new MomentField(getTranslation("plan.when.moment"), zone, at -> {
            if (address != null) {
                address.put(AT, at.toString());
            }
        });
        this.ways = List.copyOf(ways);
        way.setItems(ways);
        way.setItemLabelGenerator(each -> getTranslation("plan.when." + each));
        way.setValue(ways.getFirst());
        way.addValueChangeListener(change -> {
            show();
            changed.run();
        });
        release.setLabel(getTranslation("plan.when.release"));
        release.setItemLabelGenerator(choice -> choice.release() == null
                ? getTranslation("release.new")
                : choice.release().name());
        var choices = Stream.concat(open.stream().map(Choice::new), Stream.of(new Choice(null)))
                .toList();
        release.setItems(choices);
        release.setValue(choices.getFirst());
        release.addValueChangeListener(change -> show());
        release.setWidthFull();
        name.setMaxLength(100);
        name.setWidthFull();
        name.addValueChangeListener(change -> name.setInvalid(false));
        getContent().addClassName("when");
        getContent().add(way, moment, release, name);
        show();
    }

    private void show() {
        moment.setVisible(way.getValue() == Way.AT);
        release.setVisible(way.getValue() == Way.RELEASE);
        name.setVisible(isNew());
    }

    private boolean isNew() {
        return way.getValue() == Way.RELEASE && release.getValue().release() == null;
    }

    public Way way() {
        return way.getValue();
    }

    /** Chooses what an address says, and has it say what is chosen. */
    public void keepIn(ChosenInAddress address) {
        address.keep(way, "when", ways.stream(), Way::name);
        address.keep(release, "release", release.getListDataView().getItems(), WhenForm::name);
        address.get(AT).flatMap(WhenForm::moment).ifPresent(moment::show);
        this.address = address;
        show();
    }

    private static String name(Choice choice) {
        return choice.release() == null ? "new" : choice.release().id().toString();
    }

    private static Optional<Instant> moment(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    /** Shows a time. */
    public void show(Instant at) {
        moment.show(at);
    }

    /** Nothing, and the field says so, if something is missing. */
    public Optional<Chosen> read() {
        return switch (way.getValue()) {
            case NOW -> Optional.of(new Chosen(null));
            case AT -> moment.read().map(When.At::new).map(Chosen::new);
            case RELEASE -> readRelease().map(Chosen::new);
        };
    }

    private Optional<When> readRelease() {
        var chosen = release.getValue().release();
        if (chosen != null) {
            return Optional.of(new When.With(chosen.id()));
        }
        if (name.getValue().isBlank()) {
            name.setErrorMessage(getTranslation("plan.refused.NAME"));
            name.setInvalid(true);
            name.focus();
            return Optional.empty();
        }
        return Optional.of(new When.WithNew(name.getValue()));
    }

    /** Says why it cannot be then. */
    public void refuse(String why) {
        if (way.getValue() == Way.AT) {
            moment.refuse(why);
        } else {
            release.setErrorMessage(why);
            release.setInvalid(true);
        }
    }
}
