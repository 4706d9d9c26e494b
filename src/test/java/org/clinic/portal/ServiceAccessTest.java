package org.clinic.portal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Service;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every role, and nobody at all, against every method of every service. */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS)
class ServiceAccessTest {

    private static final String VISITOR = "visitor";
    private static final Set<String> EVERYBODY =
            Set.of(VISITOR, Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR, Roles.ADMIN);
    private static final Set<String> MARKETING = Set.of(Roles.MARKETING);
    private static final Set<String> TOPIC_READERS = Set.of(Roles.MARKETING, Roles.REVIEWER);

    /** Who may call what; a method's own line comes before its service's. */
    private static final Map<String, Set<String>> MAY_CALL = Map.ofEntries(
            entry("AuditTrail", EVERYBODY),
            entry("AuditSearch", Set.of(Roles.ADMIN)),
            entry("OwnAccount", Set.of(Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR, Roles.ADMIN)),
            entry("TopicService", MARKETING),
            entry("TopicSearch", TOPIC_READERS),
            entry("TopicHistory", TOPIC_READERS),
            entry("ComparingService", TOPIC_READERS),
            entry("ComparingService.restore", MARKETING),
            entry("DraftTextService", MARKETING),
            entry("HeldDrafts", TOPIC_READERS),
            entry("TopicService.open", TOPIC_READERS),
            entry("TopicService.section", TOPIC_READERS),
            entry("TopicArchive", MARKETING),
            entry("TopicArchive.dependants", TOPIC_READERS),
            entry("TopicArchive.linkingTo", TOPIC_READERS),
            entry("TopicService.bin", TOPIC_READERS),
            entry("TopicService.binSize", TOPIC_READERS),
            entry("TopicNews", TOPIC_READERS),
            entry("CommentService", TOPIC_READERS),
            entry("Notifications", Set.of(Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR, Roles.ADMIN)),
            entry("Notifications.send", EVERYBODY),
            entry("NotificationChoices", Set.of(Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR, Roles.ADMIN)),
            entry("PresenceService", TOPIC_READERS),
            entry("SectionService", MARKETING),
            entry("SectionSplitService", MARKETING),
            entry("DraftHistoryService", MARKETING),
            entry("SectionSearch", TOPIC_READERS),
            entry("PublishingService", MARKETING),
            entry("PublishingService.versions", TOPIC_READERS),
            entry("PublishingService.version", TOPIC_READERS),
            entry("PlanService", MARKETING),
            entry("PlanService.pending", TOPIC_READERS),
            entry("PlanService.settled", TOPIC_READERS),
            entry("PlanService.find", TOPIC_READERS),
            entry("PlanService.differsFromDraft", TOPIC_READERS),
            entry("PlanService.content", TOPIC_READERS),
            entry("ReleaseService", MARKETING),
            entry("ReleaseService.toCome", TOPIC_READERS),
            entry("ReleaseService.find", TOPIC_READERS),
            entry("PreviewService", TOPIC_READERS),
            entry("PreviewService.openLinked", EVERYBODY),
            entry("PreviewService.share", MARKETING),
            entry("PreviewService.revoke", MARKETING),
            entry("CheckService", MARKETING),
            entry("CheckService.standards", TOPIC_READERS),
            entry("TopicOwnership", MARKETING),
            entry("TermService", MARKETING),
            entry("TermService.search", TOPIC_READERS),
            entry("TermService.all", TOPIC_READERS),
            entry("TermService.checks", TOPIC_READERS),
            entry("PublicSearch", EVERYBODY),
            entry("PublishedTopics", EVERYBODY),
            entry("SinceRead", EVERYBODY),
            entry("SiteAsOf", TOPIC_READERS),
            entry("RedirectService", MARKETING),
            entry("SearchReport", MARKETING),
            entry("Redirects", EVERYBODY),
            entry("RelatedService", MARKETING),
            entry("TopicFormService", MARKETING),
            entry("TopicForms", EVERYBODY),
            entry("GlossaryService", MARKETING),
            entry("ExplainedWords", EVERYBODY),
            entry("RelatedTopics", EVERYBODY),
            entry("Versions", MARKETING),
            entry("Versions.live", TOPIC_READERS),
            entry("Versions.of", TOPIC_READERS),
            entry("TopicImports", MARKETING),
            entry("ContactDesk", EVERYBODY),
            entry("ReaderFeedback", EVERYBODY),
            entry("NoteDesk", Set.of(Roles.COORDINATOR)),
            entry("TopicFeedback", MARKETING),
            entry("Promises", EVERYBODY),
            entry("SentInquiries", EVERYBODY),
            entry("FormWordings", EVERYBODY),
            entry("SpamSettings", Set.of(Roles.ADMIN)),
            entry("QuarantineService", Set.of(Roles.COORDINATOR)),
            entry("InquiryService", Set.of(Roles.COORDINATOR)),
            entry("AccountService", Set.of(Roles.ADMIN)),
            entry("PresentSession", Set.of(Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR, Roles.ADMIN)),
            entry("FirstPass", Set.of(Roles.COORDINATOR)),
            entry("InquiryNews", Set.of(Roles.COORDINATOR)),
            entry("InquiryPresence", Set.of(Roles.COORDINATOR)),
            entry("Merging", Set.of(Roles.COORDINATOR)),
            entry("NextSteps", Set.of(Roles.COORDINATOR)),
            entry("Notes", Set.of(Roles.COORDINATOR)),
            entry("OtherPersons", Set.of(Roles.COORDINATOR)),
            entry("Absences", Set.of(Roles.COORDINATOR)),
            entry("InquiryMarks", Set.of(Roles.COORDINATOR)),
            entry("ManyInquiries", Set.of(Roles.COORDINATOR)),
            entry("SavedViews", Set.of(Roles.COORDINATOR)),
            entry("MyDuty", Set.of(Roles.COORDINATOR)),
            entry("DutyRota", Set.of(Roles.ADMIN)),
            entry("HandingOver", Set.of(Roles.COORDINATOR)),
            entry("Wishes", Set.of(Roles.COORDINATOR)),
            entry("MyDay", Set.of(Roles.COORDINATOR)),
            entry("CalendarAddresses", Set.of(Roles.COORDINATOR)),
            entry("CalendarFeed", EVERYBODY),
            entry("SessionSettings", Set.of(Roles.ADMIN)),
            entry("DeskSettings", Set.of(Roles.ADMIN)),
            entry("ClinicSettings", Set.of(Roles.ADMIN)),
            entry("ClinicPreviews", Set.of(Roles.ADMIN)),
            entry("PlanCalendar", TOPIC_READERS),
            entry("PlanFeed", EVERYBODY),
            entry("JobService", Set.of(Roles.ADMIN)),
            entry("VersionProof", Set.of(Roles.ADMIN)),
            entry("AccountSessions", Set.of(Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR, Roles.ADMIN)),
            entry("AccountSessions.of", Set.of(Roles.ADMIN)),
            entry("AccountSessions.endAll", Set.of(Roles.ADMIN)),
            entry("Invitations", EVERYBODY));

    @Autowired
    ApplicationContext context;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyServiceIsListedHere() {
        var services = new TreeSet<String>();
        services()
                .forEach(
                        service -> services.add(AopUtils.getTargetClass(service).getSimpleName()));

        assertThat(services)
                .isEqualTo(new TreeSet<>(MAY_CALL.keySet().stream()
                        .map(key -> key.replaceAll("\\..*", ""))
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void onlyWhoMayCallItGetsThrough(String name, Object service, Method method, String role) {
        var mayCall = MAY_CALL.getOrDefault(name, MAY_CALL.getOrDefault(name.replaceAll("\\..*", ""), Set.of()));

        if (mayCall.contains(role)) {
            var decision = new PreAuthorizeAuthorizationManager()
                    .authorize(() -> signedIn(role), new SimpleMethodInvocation(service, method));
            assertThat(decision).matches(granted -> granted != null && granted.isGranted());
        } else {
            SecurityContextHolder.getContext().setAuthentication(signedIn(role));
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> method.invoke(service, nothing(method)))
                    .withCauseInstanceOf(AccessDeniedException.class);
        }
    }

    Stream<Object[]> calls() {
        var calls = new ArrayList<Object[]>();
        services().forEach(service -> {
            var type = AopUtils.getTargetClass(service);
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .forEach(method -> EVERYBODY.forEach(role -> calls.add(
                            new Object[] {type.getSimpleName() + "." + method.getName(), service, method, role})));
        });
        return calls.stream();
    }

    private List<Object> services() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("org.clinic.portal"))
                .toList();
    }

    private static Authentication signedIn(String role) {
        return role.equals(VISITOR)
                ? new AnonymousAuthenticationToken(
                        VISITOR, VISITOR, AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : new TestingAuthenticationToken(role, null, "ROLE_" + role);
    }

    /** Arguments that no method could work with: what is refused is refused before they are looked at. */
    private static Object[] nothing(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null)
                .toArray();
    }
}
