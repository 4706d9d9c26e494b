package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssetsTest {

    @Test
    void thePageHasTheLookAsValuesItsOwnStylesAndThoseOfBlocks() {
        var sent = new Assets().style("").getBody();

        assertThat(new String(Objects.requireNonNull(sent), StandardCharsets.UTF_8))
                .contains("--due-soft:", ".hero h1 {", ":is(.reading, .ProseMirror) .warn {");
    }
}
