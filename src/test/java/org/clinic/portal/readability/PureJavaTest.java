package org.clinic.portal.readability;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

@AnalyzeClasses(packagesOf = Readability.class, importOptions = ImportOption.DoNotIncludeTests.class)
class PureJavaTest {

    @ArchTest
    static final ArchRule READING_NEEDS_JAVA_ALONE = classes()
            .that(not(simpleName("package-info")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "org.clinic.portal.readability");
}
