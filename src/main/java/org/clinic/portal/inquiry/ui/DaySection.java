package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is to be done in one part of the day. */
class DaySection extends Composite<Section> {

    private final UnorderedList list = new UnorderedList();
    private final Span count = new Span();
    private final List<DayRow> standing = new ArrayList<>();

    DaySection(DayPart part) {
        var title = new H2(new Span(getTranslation("day.part." + part)), count);
        getContent().addClassNames("part", "part-" + part.name().toLowerCase(Locale.ROOT));
        getContent().add(title, list);
        setVisible(false);
    }

    /** Moves only what has another place now: what has the focus keeps it. */
    void show(List<DayRow> rows) {
        standing.stream().filter(row -> !rows.contains(row)).toList().forEach(this::remove);
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            if (place >= standing.size() || standing.get(place) != row) {
                remove(row);
                standing.add(place, row);
                list.addComponentAtIndex(place, row);
            }
        }
        count.setText(String.valueOf(rows.size()));
        setVisible(!rows.isEmpty());
    }

    private void remove(DayRow row) {
        if (standing.remove(row)) {
            list.remove(row);
        }
    }
}
