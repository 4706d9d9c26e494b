package org.clinic.portal.base.ui;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.clinic.portal.Application;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SentNumberTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void aWholeNumberIsRead() {
        assertThat(SentNumber.in(JSON.numberNode(-3))).isEqualTo(-3);
    }

    @Test
    void nothingElseIsMadeOne() {
        assertRefused(JSON.stringNode("7"));
        assertRefused(JSON.stringNode("9".repeat(40_000) + "x"));
        assertRefused(JSON.numberNode(1e9 + 0.5));
        assertRefused(JSON.numberNode(1L << 40));
        assertRefused(JSON.nullNode());
        assertRefused(JSON.missingNode());
    }

    @Test
    void noScreenMakesNumbersOfWhatBrowsersSend() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackagesOf(Application.class);

        var rule = noClasses().that().resideInAPackage("..ui..");
        for (var converting : new String[] {"asInt", "asLong", "asDouble", "asDecimal", "asBigInteger"}) {
            rule.should().callMethod(JsonNode.class, converting).check(classes);
        }
        rule.should().callMethod(JsonNode.class, "asLong", long.class).check(classes);
        rule.should().callMethod(JsonNode.class, "asInt", int.class).check(classes);
    }

    private static void assertRefused(JsonNode sent) {
        assertThatIllegalArgumentException().isThrownBy(() -> SentNumber.in(sent));
    }
}
