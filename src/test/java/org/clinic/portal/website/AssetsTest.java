package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.clinic.portal.base.clinic.Accent;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Colour;
import org.clinic.portal.base.clinic.Look;
import org.clinic.portal.website.serving.Codings;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class AssetsTest {

    private static final Clinic CLINIC =
            new Clinic(ClinicFacts.of("Clinic", "(212) 555-0100", ZoneId.of("America/New_York"), Locale.ENGLISH, "US"));

    @Test
    void thePageHasTheLookAsValuesItsOwnStylesAndThoseOfBlocks() {
        var sent = new Assets(new Codings(), CLINIC)
                .style(new MockHttpServletRequest("GET", "/"))
                .getBody();

        // A build for production leaves out the spaces of some.
        assertThat(new String(Objects.requireNonNull(sent), StandardCharsets.UTF_8).replaceAll("\\s", ""))
                .contains("--due-soft:", ".heroh1{", ":is(.reading,.ProseMirror).warn{");
    }

    @Test
    void theMarkOfTheProductIsInTheClinicsColour() {
        var accent = new Accent(new Colour(0x7a, 0x1f, 0x5c));
        var assets = new Assets(new Codings(), CLINIC);
        var address = assets.markAddress(new Look(accent, null));

        var sent = Objects.requireNonNull(assets.find(address))
                .to(new MockHttpServletRequest("GET", address))
                .getBody();

        assertThat(new String(Objects.requireNonNull(sent), StandardCharsets.UTF_8))
                .contains(accent.light().hex(), accent.dark().hex())
                .doesNotContain("#0e6262");
        assertThat(address).isNotEqualTo(assets.markAddress(Look.USUAL));
    }
}
