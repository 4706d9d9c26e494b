package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.content.InvalidContentException;

/** The words that a topic cannot do without, to be added by writing them and removed one by one. */
class UnavoidableField extends Composite<Div> {

    private final MultiSelectComboBox<String> terms = new MultiSelectComboBox<>(getTranslation("unavoidable.terms"));
    private List<String> offered = List.of();
    private boolean showing;

    /** {@code change} is told which were added and which removed. */
    UnavoidableField(boolean readOnly, BiConsumer<Set<String>, Set<String>> change) {
        terms.setHelperText(getTranslation("unavoidable.help"));
        terms.setAllowCustomValue(true);
        terms.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        terms.setReadOnly(readOnly);
        terms.addCustomValueSetListener(written -> {
            var now = new HashSet<>(terms.getValue());
            now.add(written.getDetail().strip());
            offer(now);
            terms.setValue(now);
        });
        terms.addValueChangeListener(changed -> {
            if (!showing) {
                change(changed.getOldValue(), changed.getValue(), change);
            }
        });
        getContent().addClassName("unavoidable");
        getContent().add(terms);
    }

    private void change(Set<String> before, Set<String> after, BiConsumer<Set<String>, Set<String>> change) {
        var added = new HashSet<>(after);
        added.removeAll(before);
        var removed = new HashSet<>(before);
        removed.removeAll(after);
        try {
            change.accept(added, removed);
        } catch (InvalidContentException refused) {
            Notices.problem(getTranslation("unavoidable.refused"));
            show(List.copyOf(before), offered);
        }
    }

    /** {@code hard} are words that somebody may want to add. */
    void show(List<String> unavoidable, List<String> hard) {
        showing = true;
        offered = hard;
        offer(Set.copyOf(unavoidable));
        terms.setValue(Set.copyOf(unavoidable));
        showing = false;
    }

    private void offer(Set<String> chosen) {
        var all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(chosen);
        all.addAll(offered);
        var wasShowing = showing;
        showing = true;
        terms.setItems(all);
        showing = wasShowing;
    }
}
