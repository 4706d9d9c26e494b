package org.clinic.portal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.topic.event.TopicEvents;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever changes something says so, in the same transaction. */
class EveryActIsToldTest {

    /** The audit trail, the notices and the windows hear of topics from nothing else. */
    @Test
    void everyActOnTopicsIsTold() {
        // Who is present is told by its own broadcast, which nothing that lasts depends on; somebody's own calendar is
        // about no topic.
        assertThat(silent("topic", TopicEvents.class, "tell"))
                .containsExactlyInAnyOrder(
                        "PresenceService.enter",
                        "PresenceService.write",
                        "PlanCalendar.renew",
                        "PlanCalendar.revoke",
                        "PlanFeed.read");
        assertThat(silent("topic", AuditTrail.class, "record"))
                .noneMatch(act -> act.startsWith("PlanCalendar.") || act.startsWith("PlanFeed."));
    }

    @Test
    void everyActOnAccountsIsAudited() {
        assertThat(silent("account", AuditTrail.class, "record")).isEmpty();
    }

    @Test
    void everyActOnRedirectsIsAudited() {
        assertThat(silent("redirect", AuditTrail.class, "record")).isEmpty();
    }

    @Test
    void everyActOnRelatedTopicsIsAudited() {
        assertThat(silent("related", AuditTrail.class, "record")).isEmpty();
    }

    @Test
    void everyActOnTheFormsOfTopicsIsAudited() {
        assertThat(silent("asked", AuditTrail.class, "record")).isEmpty();
    }

    @Test
    void everyActOnTheGlossaryIsAudited() {
        assertThat(silent("glossary", AuditTrail.class, "record")).isEmpty();
    }

    @Test
    void everyActOnTheClinicIsAudited() {
        // What somebody looks at before it is applied nobody else is shown, and it is gone within a day.
        assertThat(silent("clinic", AuditTrail.class, "record")).containsExactly("ClinicPreviews.show");
    }

    @Test
    void everyActOnInquiriesIsAudited() {
        // What a visitor does stands in the inquiry's own timeline, or in the quarantine with its reasons.
        assertThat(silent("inquiry", AuditTrail.class, "record"))
                .containsOnly(
                        "ContactDesk.isSuspectAtSight",
                        "ContactDesk.judge",
                        "ContactDesk.receive",
                        "ContactDesk.quarantine",
                        "ContactDesk.hold",
                        "SentInquiries.add",
                        "SentInquiries.withdraw");
    }

    /** The methods that may write and lead, within the module, to no call of that one. */
    private static List<String> silent(String module, Class<?> listener, String method) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(Application.class.getPackageName() + "." + module)
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Service.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(EveryActIsToldTest::mayWrite)
                        .filter(act -> !leadsTo(act, listener, method))
                        .map(EveryActIsToldTest::name)
                        .toList();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean mayWrite(JavaMethod method) {
        // What only joins a transaction is part of somebody else's act.
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && transaction(method)
                        .filter(of -> !of.readOnly() && of.propagation() != Propagation.MANDATORY)
                        .isPresent();
    }

    private static Optional<Transactional> transaction(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class));
    }

    private static boolean leadsTo(JavaMethod act, Class<?> listener, String method) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>(List.of(act));
        while (!next.isEmpty()) {
            var unit = next.poll();
            if (seen.add(unit)) {
                if (unit.getAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTargetOwner().isEquivalentTo(listener)
                                && access.getName().equals(method))) {
                    return true;
                }
                unit.getCallsFromSelf()
                        .forEach(call -> call.getTarget().resolveMember().ifPresent(next::add));
                unit.getMethodReferencesFromSelf()
                        .forEach(reference ->
                                reference.getTarget().resolveMember().ifPresent(next::add));
                next.addAll(lambdas(unit));
            }
        }
        return false;
    }

    /** The compiler makes methods of lambdas that say in their names whose they are. */
    private static List<? extends JavaCodeUnit> lambdas(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        return owner.getMethods().stream()
                .filter(method -> method.getName().startsWith("lambda$" + unit.getName() + "$"))
                .toList();
    }
}
