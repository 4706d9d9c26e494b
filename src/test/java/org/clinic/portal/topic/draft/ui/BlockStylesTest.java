package org.clinic.portal.topic.draft.ui;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.Application;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever shows a text in the portal shows its blocks as the page does. */
class BlockStylesTest {

    @Test
    void whatSetsATextLoadsTheStylesOfBlocksFirst() {
        var setting = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(Application.class)
                        .stream()
                        .filter(type -> styles(type).contains("/styles/section-body.css"))
                        .toList();

        assertThat(setting)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(styles(type)).startsWith("/styles/blocks.css"));
    }

    private static List<String> styles(JavaClass type) {
        return type.isAnnotatedWith(StyleSheet.class) || type.isAnnotatedWith(StyleSheet.Container.class)
                ? Stream.of(type.reflect().getAnnotationsByType(StyleSheet.class))
                        .map(StyleSheet::value)
                        .toList()
                : List.of();
    }
}
