package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.draft.TopicOwner;
import org.clinic.portal.topic.draft.TopicStatus;
import org.jspecify.annotations.Nullable;

/** What the list of topics can be asked for: words, how topics stand, whose they are, and what is in the archive. */
class TopicFilters extends Composite<Div> {

    private final TextField search = new TextField();
    private final Select<Whose> owner = new Select<>();
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
        owner.setItems(whose(owners, me));
        owner.setItemLabelGenerator(each -> each == null ? getTranslation("topic.owner.anybody") : each.name());
        owner.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                TopicFilterAddress.open(chosen(change.getValue()));
            }
        });

        standing.addClassName("standing");
        standing.setAriaLabel(getTranslation("topic.standing"));
        getContent().addClassName("filters");
        getContent().add(search, owner, standing);
    }

    /** Whose topics are listed, if not anybody's: somebody's, or nobody's. */
    private record Whose(@Nullable AccountId account, String name) {}

    private List<Whose> whose(List<TopicOwner> owners, AccountId me) {
        var whose = new ArrayList<Whose>();
        for (var each : owners) {
            if (each.account().equals(me)) {
                whose.addFirst(new Whose(me, getTranslation("topic.owner.mine")));
            } else {
                whose.add(new Whose(each.account(), each.name()));
            }
        }
        whose.add(new Whose(null, getTranslation("topic.owner.nobody")));
        return whose;
    }

    private TopicFilter chosen(@Nullable Whose whose) {
        if (whose == null) {
            return filter.withOwner(null);
        }
        return whose.account() == null ? filter.ofNobody() : filter.withOwner(whose.account());
    }

    void show(TopicFilter shown) {
        filter = shown;
        if (!search.getValue().strip().equals(shown.text())) {
            search.setValue(shown.text());
        }
        owner.setValue(owner.getListDataView()
                .getItems()
                .filter(each -> each.account() == null
                        ? shown.nobodys()
                        : each.account().equals(shown.owner()))
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
