package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;

/** The clinic's time zone, found by its place. There always is one. */
class ZoneField extends ComboBox<ZoneId> {

    /** Places alone: the rest are other names for them, and offsets, which know no summer. */
    private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
            .sorted()
            .map(ZoneId::of)
            .toList();

    ZoneField(Runnable changed) {
        super("");
        setLabel(getTranslation("clinic.field.ZONE"));
        setItems(ZONES);
        setItemLabelGenerator(zone -> zone.getId().replace('_', ' ') + " (" + offset(zone) + ")");
        setManualValidation(true);
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() == null) {
                setValue(change.getOldValue());
            } else if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private static String offset(ZoneId zone) {
        return SpokenTime.offset(Instant.now().atZone(zone));
    }

    /** Also one that is not offered, if it is what was configured. */
    void show(ZoneId zone) {
        if (!ZONES.contains(zone)) {
            var more = new ArrayList<>(ZONES);
            more.add(zone);
            setItems(more);
        }
        setValue(zone);
    }
}
