package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clinic.portal.topic.plan.Planned;

/** Plans that have a time, day by day as the clinic counts them. */
class PlanDays extends Composite<Div> {

    /** @param changed hears that something was done about one */
    PlanDays(List<Planned> plans, PlanActs acts, Runnable changed) {
        var zone = acts.clinic().zone();
        var days = plans.stream()
                .collect(Collectors.groupingBy(
                        plan -> Objects.requireNonNull(plan.at()).atZone(zone).toLocalDate(),
                        TreeMap::new,
                        Collectors.toList()));
        getContent().addClassName("days");
        days.forEach((day, planned) -> {
            var list = new UnorderedList();
            list.addClassName("plans");
            planned.forEach(plan -> list.add(new PlanItem(plan, acts, changed)));
            getContent().add(new H2(name(day)), list);
        });
    }

    private String name(LocalDate day) {
        return DateTimeFormatter.ofPattern(getTranslation("plan.day-pattern"), getLocale())
                .format(day);
    }
}
