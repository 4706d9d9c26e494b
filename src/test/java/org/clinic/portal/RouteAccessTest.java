package org.clinic.portal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.authentication.TestingAuthenticationToken;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** Every role, and nobody at all, against every route. */
class RouteAccessTest {

    private static final String VISITOR = "visitor";
    private static final Set<String> STAFF = Set.copyOf(Roles.ALL);
    private static final Set<String> TOPIC_READERS = Set.of(Roles.MARKETING, Roles.REVIEWER);

    private static final Map<String, Set<String>> MAY_OPEN = Map.ofEntries(
            entry("topics", TOPIC_READERS),
            entry("topics/:id", TOPIC_READERS),
            entry("topics/:id/archived", TOPIC_READERS),
            entry("topics/:id/compare", TOPIC_READERS),
            entry("topics/:id/form", Set.of(Roles.MARKETING)),
            entry("topics/:id/history", TOPIC_READERS),
            entry("topics/:id/publish", Set.of(Roles.MARKETING)),
            entry("topics/:id/withdraw", Set.of(Roles.MARKETING)),
            entry("plans/:plan?", TOPIC_READERS),
            entry("releases/:id", TOPIC_READERS),
            entry("topics/:id/preview", TOPIC_READERS),
            entry("topics/:id/versions/:number([0-9]{1,9})", TOPIC_READERS),
            entry("topics/site", TOPIC_READERS),
            entry("topics/import", Set.of(Roles.MARKETING)),
            entry("terms", Set.of(Roles.MARKETING)),
            entry("glossary", Set.of(Roles.MARKETING)),
            entry("redirects", Set.of(Roles.MARKETING)),
            entry("searches", Set.of(Roles.MARKETING)),
            entry("inquiries/:inquiryId?", Set.of(Roles.COORDINATOR)),
            entry("inquiries/quarantine", Set.of(Roles.COORDINATOR)),
            entry("my-day", Set.of(Roles.COORDINATOR)),
            entry("reader-notes", Set.of(Roles.COORDINATOR)),
            entry("account", STAFF),
            entry("audit", Set.of(Roles.ADMIN)),
            entry("clinic", Set.of(Roles.ADMIN)),
            entry("form", Set.of(Roles.ADMIN)),
            entry("desk-rules", Set.of(Roles.ADMIN)),
            entry("spam-rules", Set.of(Roles.ADMIN)),
            entry("jobs", Set.of(Roles.ADMIN)),
            entry("proof", Set.of(Roles.ADMIN)),
            entry("accounts/:accountId?", Set.of(Roles.ADMIN)));

    private static final List<JavaClass> CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(Application.class).stream()
                    .toList();

    @Test
    void everyRouteIsListedHere() {
        assertThat(Routes.all()).containsExactlyInAnyOrderElementsOf(MAY_OPEN.keySet());
    }

    @ParameterizedTest
    @MethodSource("visits")
    void onlyWhoMayOpenItGetsIn(String address, Class<?> view, String who) {
        var principal = who.equals(VISITOR) ? null : new TestingAuthenticationToken(who, null, "ROLE_" + who);

        assertThat(new AccessAnnotationChecker().hasAccess(view, principal, who::equals))
                .isEqualTo(MAY_OPEN.getOrDefault(address, Set.of()).contains(who));
    }

    @Test
    void everyRouteLayoutAndErrorViewDeclaresWhoMayOpenIt() {
        var places = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Route.class)
                        || type.isAnnotatedWith(Layout.class)
                        || type.isAssignableTo(HasErrorParameter.class))
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

        assertThat(CLASSES.stream().filter(type -> type.isAnnotatedWith(Menu.class)))
                .allSatisfy(type -> assertThat(translations.has(
                                type.getAnnotationOfType(Menu.class).title()))
                        .as(type.getName())
                        .isTrue());
    }

    static Stream<Object[]> visits() {
        var visits = new ArrayList<Object[]>();
        routes().forEach(view -> Stream.concat(Stream.of(VISITOR), STAFF.stream())
                .forEach(who -> visits.add(new Object[] {Routes.address(view), view.reflect(), who})));
        return visits.stream();
    }

    private static Stream<JavaClass> routes() {
        return CLASSES.stream().filter(type -> type.isAnnotatedWith(Route.class));
    }
}
