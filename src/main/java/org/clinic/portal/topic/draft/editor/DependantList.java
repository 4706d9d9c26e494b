package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clinic.portal.base.dependants.Dependant;

/** What depends on a topic: how many of what, and which they are, as links. */
@StyleSheet("/styles/topic-dependants.css")
public class DependantList extends UnorderedList {

    /** {@code left} hears when one goes to one of them. */
    public DependantList(List<Dependant> dependants, Runnable left) {
        addClassName("dependants");
        dependants.forEach(each -> {
            var item = new ListItem(getTranslation(each.key(), each.count()));
            if (!each.which().isEmpty()) {
                var which = new UnorderedList();
                each.which().forEach(one -> which.add(new ListItem(link(one, left))));
                item.add(which);
            }
            add(item);
        });
    }

    private Anchor link(Dependant.Which which, Runnable left) {
        var link = new Anchor(which.link(), which.name().isBlank() ? getTranslation("topic.untitled") : which.name());
        link.setRouterIgnore(false);
        link.getElement().addEventListener("click", click -> left.run());
        return link;
    }
}
