package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.clinic.portal.inquiry.Narrowing;
import org.clinic.portal.inquiry.due.Priority;

/** What one can narrow a list of inquiries by, as boxes to tick; each narrows it at once. */
class FilterFields extends Composite<Div> {

    private final FilterWords words;
    private final Consumer<Narrowing> narrowed;

    private Narrowing current = Narrowing.NONE;

    /** @param narrowed is told what is ticked by then */
    FilterFields(FilterWords words, Consumer<Narrowing> narrowed) {
        this.words = words;
        this.narrowed = narrowed;
        getContent().addClassName("filter-fields");
    }

    /** Shows what there is to tick, and what is ticked. */
    void show(Narrowing now) {
        current = now;
        getContent().removeAll();
        getContent()
                .add(
                        new Div(
                                box("starred", now.starred(), Narrowing::withStarred),
                                box("unread", now.unread(), Narrowing::withUnread)),
                        boxes(
                                "priority",
                                Arrays.asList(Priority.values()),
                                words::priority,
                                now.priorities(),
                                Narrowing::withPriorities),
                        boxes(
                                "language",
                                words.languages(),
                                words::language,
                                now.languages(),
                                Narrowing::withLanguages),
                        boxes("label", words.labels(), Function.identity(), now.labels(), Narrowing::withLabels),
                        boxes(
                                "assignee",
                                words.assignees(),
                                words::assignee,
                                now.assignees(),
                                Narrowing::withAssignees),
                        boxes("topic", words.topics(), words::topic, now.topics(), Narrowing::withTopics));
    }

    private Checkbox box(String what, boolean chosen, BiFunction<Narrowing, Boolean, Narrowing> narrow) {
        var box = new Checkbox(getTranslation("inquiry.filter." + what), chosen);
        box.addValueChangeListener(change -> {
            current = narrow.apply(current, change.getValue());
            narrowed.accept(current);
        });
        return box;
    }

    private <T> CheckboxGroup<T> boxes(
            String what,
            List<T> all,
            Function<T, String> name,
            Set<T> chosen,
            BiFunction<Narrowing, Set<T>, Narrowing> narrow) {
        var boxes = new CheckboxGroup<T>(getTranslation("inquiry.filter." + what));
        boxes.setItems(all);
        boxes.setItemLabelGenerator(name::apply);
        boxes.setValue(chosen);
        boxes.setVisible(!all.isEmpty());
        boxes.addValueChangeListener(change -> {
            current = narrow.apply(current, change.getValue());
            narrowed.accept(current);
        });
        return boxes;
    }
}
