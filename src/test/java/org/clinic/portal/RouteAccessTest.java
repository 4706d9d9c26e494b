package org.clinic.portal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.clinic.portal.base.i18n.Translations;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RouteAccessTest {

    private final List<JavaClass> classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(Application.class).stream()
                    .toList();

    @Test
    void everyRouteAndLayoutDeclaresWhoMayOpenIt() {
        var places = classes.stream()
                .filter(type -> type.isAnnotatedWith(Route.class) || type.isAnnotatedWith(Layout.class))
                .toList();

        assertThat(places).isNotEmpty();
        assertThat(places)
                .allSatisfy(type -> assertThat(type.isAnnotatedWith(RolesAllowed.class)
                                || type.isAnnotatedWith(PermitAll.class)
                                || type.isAnnotatedWith(AnonymousAllowed.class))
                        .as(type.getName())
                        .isTrue());
    }

    @Test
    void everyMenuTitleIsATranslationKey() {
        var translations = new Translations();

        assertThat(classes.stream().filter(type -> type.isAnnotatedWith(Menu.class)))
                .allSatisfy(type -> assertThat(translations.has(
                                type.getAnnotationOfType(Menu.class).title()))
                        .as(type.getName())
                        .isTrue());
    }
}
