package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.KeyHint;
import org.clinic.portal.topic.publishing.TopicState;
import org.clinic.portal.version.VersionSummary;

/** Which two states of a topic are compared. */
class StatePicker extends Composite<Div> {

    private final List<VersionSummary> versions;
    private final SpokenTime spoken;

    /** @param chosen gets both as soon as one is another */
    StatePicker(
            List<VersionSummary> versions,
            SpokenTime spoken,
            TopicState from,
            TopicState to,
            BiConsumer<TopicState, TopicState> chosen) {
        this.versions = versions;
        this.spoken = spoken;
        var older = select("compare.from", from);
        older.addValueChangeListener(change -> chosen.accept(change.getValue(), to));
        var newer = select("compare.to", to);
        newer.addValueChangeListener(change -> chosen.accept(from, change.getValue()));
        var swap = new Button(getTranslation("compare.swap"), click -> chosen.accept(to, from));
        swap.getElement().setAttribute("data-does", "swap").setAttribute("aria-keyshortcuts", "X");
        swap.setSuffixComponent(new KeyHint("X"));
        getContent().addClassName("pick");
        getContent().add(older, swap, newer);
    }

    /** Another way to choose. */
    void add(Component way) {
        getContent().add(way);
    }

    private Select<TopicState> select(String label, TopicState value) {
        var select = new Select<TopicState>();
        select.setLabel(getTranslation(label));
        select.setItemLabelGenerator(this::name);
        select.setItems(Stream.of(
                        Stream.of(value).filter(state -> state.plan() != null),
                        Stream.of(TopicState.DRAFT),
                        versions.stream().map(version -> new TopicState(version.number())))
                .flatMap(each -> each)
                .toList());
        select.setValue(value);
        return select;
    }

    private String name(TopicState state) {
        if (state.plan() != null) {
            return getTranslation("compare.plan");
        }
        return versions.stream()
                .filter(version -> version.number() == state.version())
                .findFirst()
                .map(version -> getTranslation(
                        version.live() ? "compare.version.live" : "compare.version",
                        version.number(),
                        spoken.say(version.publishedAt(), getLocale())))
                .orElseGet(() -> getTranslation("compare.draft"));
    }
}
