package org.clinic.portal.base.clinic;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form asks in the end. */
class AskedFieldsTest {

    @Test
    void whatMakesNoSenseWithoutANumberIsNotAskedWithoutIt() {
        assertThat(kinds(form(
                        asked(Kind.NAME, true), hidden(Kind.PHONE), asked(Kind.WAY, true), asked(Kind.TIME, true))))
                .containsExactly(Kind.NAME);
    }

    @Test
    void whatIsAskedBesidesIsInItsPlaceAndNotRequired() {
        var form = form(asked(Kind.NAME, true), hidden(Kind.PHONE), asked(Kind.EMAIL, true), asked(Kind.WAY, true));

        var also = form.alsoAsking(Set.of(Kind.PHONE, Kind.WAY, Kind.EMAIL));

        assertThat(kinds(also)).containsExactly(Kind.NAME, Kind.PHONE, Kind.EMAIL, Kind.WAY);
        assertThat(also.shown().stream().filter(AskedField::required).map(AskedField::kind))
                .containsExactly(Kind.NAME, Kind.EMAIL);
    }

    @Test
    void whatAFormDoesNotKnowComesLast() {
        var also = form(asked(Kind.NAME, true), asked(Kind.EMAIL, false))
                .alsoAsking(EnumSet.of(Kind.MESSAGE, Kind.PHONE, Kind.NAME));

        assertThat(kinds(also)).containsExactly(Kind.NAME, Kind.EMAIL, Kind.PHONE, Kind.MESSAGE);
    }

    /** A number that is asked for besides does not bring along what makes sense only with it. */
    @Test
    void whatWasNotAskedStaysSo() {
        var form = form(asked(Kind.NAME, true), hidden(Kind.PHONE), asked(Kind.EMAIL, true), asked(Kind.WAY, true));

        assertThat(kinds(form.alsoAsking(Set.of(Kind.PHONE)))).containsExactly(Kind.NAME, Kind.PHONE, Kind.EMAIL);
    }

    private static Stream<Kind> kinds(AskedFields form) {
        return form.shown().stream().map(AskedField::kind);
    }

    private static AskedFields form(AskedField... fields) {
        return new AskedFields(List.of(fields));
    }

    private static AskedField asked(Kind kind, boolean required) {
        return new AskedField(kind.name(), kind, true, required, Wording.NONE, Wording.NONE, List.of());
    }

    private static AskedField hidden(Kind kind) {
        return new AskedField(kind.name(), kind, false, false, Wording.NONE, Wording.NONE, List.of());
    }
}
