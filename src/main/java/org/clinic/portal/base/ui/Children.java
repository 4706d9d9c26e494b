package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.List;

/** Brings the children of a component to what they shall be. */
public final class Children {

    private Children() {}

    /** Touches only what comes, goes or moves: whatever one is doing in one that stays goes on. */
    public static void bring(HasComponents parent, List<? extends Component> wanted) {
        var element = parent.getElement();
        element.getChildren()
                .filter(child ->
                        wanted.stream().noneMatch(each -> each.getElement().equals(child)))
                .toList()
                .forEach(element::removeChild);
        for (int index = 0; index < wanted.size(); index++) {
            var child = wanted.get(index).getElement();
            if (index >= element.getChildCount() || !element.getChild(index).equals(child)) {
                element.insertChild(index, child);
            }
        }
    }
}
