package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of what waits, the newest first and a page at a time; what comes meanwhile stands above them. */
public class NewestFirst<T> extends Composite<Div> {

    private static final int PAGE = 30;

    private final Kind<T> kind;
    private final UnorderedList list = new UnorderedList();
    private final Button more;
    private final Set<Object> known = new HashSet<>();

    private @Nullable T last;
    private Instant newest = Instant.MIN;

    /** What there is a row of. */
    public interface Kind<T> {

        /** @param after the last of the page before, absent for the first */
        List<T> read(@Nullable T after, int limit);

        Object id(T one);

        Instant receivedAt(T one);

        ListItem row(T one);
    }

    /** @param name what the list is called */
    public NewestFirst(String name, String more, Kind<T> kind) {
        this.kind = kind;
        this.more = new Button(more, click -> showMore());
        list.addClassName("rows");
        list.getElement().setAttribute("aria-label", name);
        getContent().add(list, this.more);
    }

    public void showFirst() {
        list.removeAll();
        known.clear();
        last = null;
        newest = Instant.MIN;
        showMore();
    }

    private void showMore() {
        var page = kind.read(last, PAGE);
        page.forEach(one -> list.add(row(one)));
        last = page.isEmpty() ? last : page.getLast();
        more.setVisible(page.size() == PAGE);
    }

    private Component row(T one) {
        known.add(kind.id(one));
        newest = kind.receivedAt(one).isAfter(newest) ? kind.receivedAt(one) : newest;
        return kind.row(one);
    }

    /** Those that have come since, a page at most; the others stay where they are. */
    public void showNew() {
        var since = newest;
        var fresh = kind.read(null, PAGE).stream()
                .filter(one -> !known.contains(kind.id(one)))
                .filter(one -> !kind.receivedAt(one).isBefore(since))
                .map(this::row)
                .toList();
        for (int at = 0; at < fresh.size(); at++) {
            list.addComponentAtIndex(at, fresh.get(at));
        }
    }

    public boolean isEmpty() {
        return list.getComponentCount() == 0;
    }

    public int indexOf(Component row) {
        return list.indexOf(row);
    }

    public void remove(Component row) {
        list.remove(row);
    }

    /** Where it was, or last if there are fewer by now. */
    public void putBack(Component row, int at) {
        list.addComponentAtIndex(Math.min(at, list.getComponentCount()), row);
    }
}
