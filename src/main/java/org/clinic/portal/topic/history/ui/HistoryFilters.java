package org.clinic.portal.topic.history.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.ui.DayPicker;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.history.About;
import org.clinic.portal.topic.history.HistoryFilter;
import org.jspecify.annotations.Nullable;

/** What a history can be asked for: what about, by whom, and when. What it has nothing of is not offered. */
class HistoryFilters extends Composite<Div> {

    private final Nav abouts = new Nav();
    private final Select<NamedAccount> who = new Select<>();
    private final DatePicker from = new DayPicker(getTranslation("topic-history.from"));
    private final DatePicker to = new DayPicker(getTranslation("topic-history.to"));
    private final Div all = new Div();
    private @Nullable HistoryAddress shown;

    HistoryFilters() {
        abouts.addClassName("abouts");
        abouts.setAriaLabel(getTranslation("topic-history.about"));
        who.setLabel(getTranslation("topic-history.who"));
        who.setEmptySelectionAllowed(true);
        who.setEmptySelectionCaption(getTranslation("topic-history.anybody"));
        who.setItemLabelGenerator(each -> each == null ? getTranslation("topic-history.anybody") : each.name());
        who.addValueChangeListener(change -> choose(change.isFromClient()));
        from.setClearButtonVisible(true);
        from.addValueChangeListener(change -> choose(change.isFromClient()));
        to.setClearButtonVisible(true);
        to.addValueChangeListener(change -> choose(change.isFromClient()));
        var days = new Div(from, to);
        days.addClassName("days");
        getContent().addClassName("filters");
        all.addClassName("all");
        getContent().add(abouts, who, days, all);
    }

    void show(HistoryAddress address, Set<About> offered, List<NamedAccount> people) {
        shown = address;
        var filter = address.filter();
        abouts.removeAll();
        abouts.add(choice(address.topic(), filter, Optional.empty(), "topic-history.about.all"));
        offered.forEach(about ->
                abouts.add(choice(address.topic(), filter, Optional.of(about), "topic-history.about." + about)));
        who.setItems(people);
        who.setValue(people.stream()
                .filter(person -> filter.who().filter(person.id()::equals).isPresent())
                .findFirst()
                .orElse(null));
        from.setValue(filter.from().orElse(null));
        from.setMax(filter.to().orElse(null));
        to.setValue(filter.to().orElse(null));
        to.setMin(filter.from().orElse(null));
    }

    /** Offers the way back to everything, if that is not what is shown. */
    void offer(RouterLink everything, boolean offered) {
        all.removeAll();
        if (offered && shown != null && !shown.filter().equals(HistoryFilter.NONE)) {
            all.add(everything);
        }
    }

    private static RouterLink choice(TopicId topic, HistoryFilter filter, Optional<About> about, String words) {
        var link = new HistoryAddress(topic, filter.with(about)).link();
        link.setText(link.getTranslation(words));
        if (filter.about().equals(about)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void choose(boolean byHand) {
        if (byHand && shown != null) {
            var filter = new HistoryFilter(
                    shown.filter().about(),
                    Optional.ofNullable(who.getValue()).map(NamedAccount::id),
                    from.getOptionalValue(),
                    to.getOptionalValue());
            new HistoryAddress(shown.topic(), filter).open();
        }
    }
}
