package org.clinic.portal.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A person's initials in a circle. Decoration: the name always stands beside it. */
public class Avatar extends Span {

    public Avatar(String name) {
        super(initials(name));
        addClassName("av");
        getElement().setAttribute("aria-hidden", "true");
    }

    public static String initials(String name) {
        var letters = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .toList();
        var both = letters.size() < 2 ? letters : List.of(letters.getFirst(), letters.getLast());
        return String.join("", both).toUpperCase(Locale.ROOT);
    }
}
