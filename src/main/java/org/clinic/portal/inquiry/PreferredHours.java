package org.clinic.portal.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.inquiry.due.PartOfDay;

/** At which hours somebody likes to be called: any number of parts of the day, with none at any. */
@Embeddable
public record PreferredHours(
        @Column(name = "prefers_morning") boolean morning,
        @Column(name = "prefers_afternoon") boolean afternoon,
        @Column(name = "prefers_evening") boolean evening) {

    public static final PreferredHours ANY = new PreferredHours(false, false, false);

    /** In the order of the day. */
    public List<PartOfDay> parts() {
        return Stream.of(PartOfDay.values()).filter(this::include).toList();
    }

    private boolean include(PartOfDay part) {
        return switch (part) {
            case MORNING -> morning;
            case AFTERNOON -> afternoon;
            case EVENING -> evening;
        };
    }
}
