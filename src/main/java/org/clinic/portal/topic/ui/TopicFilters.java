package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicOwner;
import org.clinic.portal.topic.TopicStatus;

/** What the list of topics can be asked for: words, how topics stand, whose they are, and what is in the archive. */
class TopicFilters extends Composite<Div> {

    private final TextField search = new TextField();
    private final Select<TopicOwner> owner = new Select<>();
    private final Nav standing = new Nav();
    private TopicFilter filter = TopicFilter.ALL;

    /** {@code me} is named first among the owners. */
    TopicFilters(List<TopicOwner> owners, AccountId me) {
        search.setAriaLabel(getTranslation("topic.search"));
        search.setPlaceholder(getTranslation("topic.search"));
        search.setPrefixComponent(Glyph.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                TopicFilterAddress.open(filter.withText(search.getValue().strip()));
            }
        });

        owner.setAriaLabel(getTranslation("topic.owner"));
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption(getTranslation("topic.owner.anybody"));
        owner.setItems(owners.stream()
                .sorted((one, other) -> Boolean.compare(
                        other.account().equals(me), one.account().equals(me)))
                .toList());
        owner.setItemLabelGenerator(each -> {
            if (each == null) {
                return getTranslation("topic.owner.anybody");
            }
            return each.account().equals(me) ? getTranslation("topic.owner.mine") : each.name();
        });
        owner.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var chosen = change.getValue();
                TopicFilterAddress.open(filter.withOwner(chosen == null ? null : chosen.account()));
            }
        });

        standing.addClassName("standing");
        standing.setAriaLabel(getTranslation("topic.standing"));
        getContent().addClassName("filters");
        getContent().add(search, owner, standing);
    }

    void show(TopicFilter shown) {
        filter = shown;
        if (!search.getValue().strip().equals(shown.text())) {
            search.setValue(shown.text());
        }
        owner.setValue(owner.getListDataView()
                .getItems()
                .filter(each -> each.account().equals(shown.owner()))
                .findFirst()
                .orElse(null));
        standing.removeAll();
        standing.add(choice("topic.standing.all", shown.withStatus(null)));
        for (var status : TopicStatus.values()) {
            standing.add(choice("topic.standing." + status, shown.withStatus(status)));
        }
        standing.add(choice("topic.standing.archived", shown.inArchive()));
    }

    private RouterLink choice(String name, TopicFilter choice) {
        var link = TopicFilterAddress.link(choice);
        link.setText(getTranslation(name));
        if (choice.equals(filter)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
