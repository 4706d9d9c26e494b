package org.clinic.portal.topic;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.Application;
import org.clinic.portal.topic.event.TopicEvents;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever changes something about topics says so: the audit trail, the notices and the windows hear of nothing else. */
class EveryActIsToldTest {

    /** Who is present is told by its own broadcast, which nothing that lasts depends on. A preview that is opened is counted. */
    private static final List<String> TELLS_OTHERWISE =
            List.of("PresenceService.enter", "PresenceService.write", "PreviewService.openLinked");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Application.class.getPackageName() + ".topic");

    @Test
    void everyMethodThatMayWriteTellsWhatHappened() {
        var silent = classes.stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(EveryActIsToldTest::mayWrite)
                .filter(method -> !tells(method))
                .map(EveryActIsToldTest::name)
                .toList();

        assertThat(silent).containsExactlyInAnyOrderElementsOf(TELLS_OTHERWISE);
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

    /** Whether a call of the method leads, within topics, to one of {@link TopicEvents#tell}. */
    private static boolean tells(JavaMethod act) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>(List.of(act));
        while (!next.isEmpty()) {
            var unit = next.poll();
            if (unit.getOwner().isEquivalentTo(TopicEvents.class)
                    && unit.getName().equals("tell")) {
                return true;
            }
            if (seen.add(unit)) {
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
