package org.clinic.portal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuditTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil\")", "+1", "-1", "@SUM(A1)", " =1", "\t=1"})
    void nothingInATableIsAFormula(String name) {
        var table = AuditTable.of(List.of(new AuditEntry(
                UUID.randomUUID(),
                Instant.EPOCH,
                Optional.empty(),
                name,
                "inquiry.open",
                "",
                Optional.empty(),
                "",
                "{}")));

        assertThat(table.lines().skip(1).findFirst().orElseThrow().replaceFirst("^[^,]*,\"?", ""))
                .startsWith("'" + name.replace("\"", "\"\""));
    }
}
