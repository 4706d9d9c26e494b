package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssetsTest {

    @Test
    void thePageHasTheLookAsValuesItsOwnStylesAndThoseOfBlocks() {
        var sent = new Assets().style("").getBody();

        // A build for production leaves out the spaces of some.
        assertThat(new String(Objects.requireNonNull(sent), StandardCharsets.UTF_8).replaceAll("\\s", ""))
                .contains("--due-soft:", ".heroh1{", ":is(.reading,.ProseMirror).warn{");
    }
}
