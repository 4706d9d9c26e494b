package org.clinic.portal.inquiry.due.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clinic.portal.inquiry.due.DeskRules;
import org.clinic.portal.inquiry.due.Escalation;
import org.clinic.portal.inquiry.due.PromisedTime;

/** How late something is when whoever is on duty is told, and when all are. */
class EscalationFields extends Composite<Div> {

    private final WrittenField<PromisedTime> toDuty;
    private final WrittenField<PromisedTime> toAll;

    EscalationFields(Runnable changed) {
        toDuty = field("duty", PromisedTime::parse, changed);
        toAll = field("all", this::parseLater, changed);
        var help = new Paragraph(getTranslation("desk.escalation.help"));
        help.addClassName("muted");
        getContent().addClassName("promises");
        getContent().add(help, toDuty, toAll);
    }

    private WrittenField<PromisedTime> field(String name, Function<String, PromisedTime> parse, Runnable changed) {
        return new WrittenField<>(
                getTranslation("desk.escalation." + name), "escalation-" + name, parse, PromisedTime::written, changed);
    }

    /** Refuses what comes before the other time, beside this one. */
    private PromisedTime parseLater(String written) {
        var later = PromisedTime.parse(written);
        return toDuty.read().map(first -> new Escalation(first, later).toAll()).orElse(later);
    }

    Collection<WrittenField<?>> fields() {
        return List.of(toDuty, toAll);
    }

    void show(DeskRules rules) {
        toDuty.show(rules.escalation().toDuty());
        toAll.show(rules.escalation().toAll());
    }

    Optional<Escalation> read() {
        return toDuty.read().flatMap(first -> toAll.read().map(then -> new Escalation(first, then)));
    }
}
