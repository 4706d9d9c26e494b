package org.clinic.portal.topic.ui;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import org.clinic.portal.Application;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** A browser loads for a view whatever its class leads to, by however many names. */
@AnalyzeClasses(packagesOf = Application.class, importOptions = ImportOption.DoNotIncludeTests.class)
class LoadedWithAViewTest {

    @ArchTest
    static final ArchRule ONLY_THE_EDITOR_LOADS_THE_EDITOR = noClasses()
            .that()
            .areAnnotatedWith(Route.class)
            .and()
            .doNotHaveSimpleName("TopicEditorView")
            .should()
            .transitivelyDependOnClassesThat(simpleName("BodyField"));
}
