package org.clinic.portal.topic.draft.ui;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.Application;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The bundler follows what a view names, and the editor names none of what joins it. */
class BundledWithTheEditorTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(Application.class);

    @Test
    void theEditorLoadsWhateverModulesItsExtensionsNeed() {
        var extensions = classes.get(EditorExtension.class).getAllSubclasses();

        assertThat(extensions).isNotEmpty();
        assertThat(modules(classes.get(TopicEditorView.class)))
                .containsAll(extensions.stream()
                        .map(BundledWithTheEditorTest::modules)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Up to other screens, which load their own. */
    private static Set<JavaClass> needed(JavaClass from) {
        var needed = new LinkedHashSet<>(Set.of(from));
        var waiting = new ArrayDeque<>(needed);
        while (!waiting.isEmpty()) {
            waiting.remove().getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(target -> !target.isAnnotatedWith(Route.class))
                    .filter(needed::add)
                    .forEach(waiting::add);
        }
        return needed;
    }

    private static Set<String> modules(JavaClass from) {
        return needed(from).stream()
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getAnnotationsByType(JsModule.class)))
                .map(JsModule::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
