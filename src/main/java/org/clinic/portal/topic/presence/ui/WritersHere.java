package org.clinic.portal.topic.presence.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.presence.Present;

/** Says above a section who else is in it, so that nobody is surprised by words that arrive. */
public class WritersHere extends Composite<Div> {

    private final AccountId me;

    public WritersHere(AccountId me) {
        this.me = me;
        getContent().addClassName("writers-here");
        getElement().setAttribute("role", "status");
    }

    /** {@code part} is what is open here, as in {@link EditorAddress}. */
    public void show(List<Present> others, String part) {
        var here = others.stream()
                .filter(other ->
                        other.section() != null && other.section().toString().equals(part))
                .toList();
        var colleagues =
                here.stream().filter(other -> !other.account().equals(me)).toList();
        var writing = names(colleagues.stream().filter(Present::writing).toList());
        if (!writing.isEmpty()) {
            getContent().setText(getTranslation("colleagues.editing-here", writing));
        } else if (!colleagues.isEmpty()) {
            getContent().setText(getTranslation("colleagues.looking-here", names(colleagues)));
        } else {
            getContent().setText(here.isEmpty() ? "" : getTranslation("colleagues.you-here"));
        }
    }

    private static String names(List<Present> people) {
        return people.stream().map(Present::name).distinct().collect(Collectors.joining(", "));
    }
}
