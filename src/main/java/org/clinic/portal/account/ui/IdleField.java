package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clinic.portal.account.SessionSettings;
import org.clinic.portal.base.ui.Notices;

/** After how long without doing anything people are signed out; a choice holds at once, everywhere. */
class IdleField extends Composite<Select<Duration>> {

    private final SessionSettings settings;

    IdleField(SessionSettings settings) {
        this.settings = settings;
        var select = getContent();
        var idle = settings.idle();
        var choices = new TreeSet<Duration>();
        Stream.of(5, 10, 15, 20, 30, 60).map(Duration::ofMinutes).forEach(choices::add);
        choices.add(idle);
        select.addClassName("idle");
        select.setLabel(getTranslation("account.idle"));
        select.setItems(choices);
        select.setItemLabelGenerator(each -> getTranslation("account.idle.minutes", each.toMinutes()));
        select.setValue(idle);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(change.getOldValue(), change.getValue());
            }
        });
    }

    private void save(Duration before, Duration chosen) {
        settings.setIdle(chosen);
        Notices.undo(getTranslation("account.idle.saved", chosen.toMinutes()), () -> {
            settings.setIdle(before);
            getContent().setValue(before);
        });
    }
}
