package org.clinic.portal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.clinic.portal.account.AccountService;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.glossary.GlossaryService;
import org.clinic.portal.inquiry.Arrival;
import org.clinic.portal.inquiry.Arrival.Token;
import org.clinic.portal.inquiry.Arrival.Trap;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.QuarantineService;
import org.clinic.portal.inquiry.SentForm;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.clinic.portal.topic.draft.SectionSearch;
import org.clinic.portal.topic.standard.TermService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** Every search of the portal finds what it has however it is typed: a new one has its line here. */
@PortalTest
@SignedInAs({Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR, Roles.ADMIN})
class SearchesTest {

    private static final Set<String> QUESTIONS = Set.of("String", "InquiryFilter", "TopicFilter");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentAccount current;

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    QuarantineService quarantine;

    @Autowired
    TopicSearch topics;

    @Autowired
    SectionSearch sections;

    @Autowired
    TermService terms;

    @Autowired
    GlossaryService glossary;

    @Autowired
    AccountService accounts;

    /** Each stores a text, and tells whether it is found by another. */
    private final Map<String, BiPredicate<String, String>> searches = Map.of(
            "InquiryService.search", this::findsInquiry,
            "TopicSearch.search", this::findsTopic,
            "SectionSearch.find", this::findsSection,
            "TermService.search", this::findsTerm,
            "GlossaryService.search", this::findsExplained,
            "AccountService.search", this::findsAccount,
            "QuarantineService.search", this::findsQuarantined);

    @Test
    void everySearchIsListedHere(@Autowired ApplicationContext context) {
        var found = context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getPackageName().startsWith("org.clinic.portal"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && method.getName().matches("(search|find).*"))
                .filter(method -> Arrays.stream(method.getParameterTypes())
                        .anyMatch(parameter -> QUESTIONS.contains(parameter.getSimpleName())))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                // The first finds a topic by its address, to the letter; the second forgives, as its own test shows.
                .filter(name ->
                        !Set.of("PublishedTopics.find", "PublicSearch.find").contains(name))
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(searches.keySet());
    }

    @ParameterizedTest
    @MethodSource("org.clinic.portal.testing.Table#folding")
    void theDatabaseFoldsBothSidesToTheSame(String stored, String asked) {
        assertThat(folded(stored)).isEqualTo(folded(asked)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.clinic.portal.testing.Table#folding")
    void everySearchFindsItHoweverItIsTyped(String stored, String asked) {
        assertThat(searches)
                .allSatisfy((name, finds) -> assertThat(finds.test(stored, asked))
                        .as("%s finds %s by %s", name, stored, asked)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheard", "%", "_", "\\"})
    void noSearchFindsWhatIsNotThere(String asked) {
        assertThat(searches)
                .allSatisfy((name, finds) ->
                        assertThat(finds.test("José Núñez", asked)).as(name).isFalse());
    }

    @Test
    void noSearchFailsOverSignsThatNoTextHolds() {
        assertThat(searches)
                .allSatisfy((name, finds) ->
                        assertThat(finds.test("José", "Jo\u0000sé")).as(name).isTrue());
    }

    private String folded(String text) {
        return jdbc.sql("select folded(?)").param(text).query(String.class).single();
    }

    private boolean findsInquiry(String stored, String asked) {
        var mark = mark();
        var topic = PublishedTopic.publish(jdbc, current.get().id());
        desk.receive(Submissions.of(topic.id(), stored + " " + mark, null, null, null));
        return !inquiries
                .search(new InquiryFilter(InquiryScope.ALL, asked + " " + mark), null, 1)
                .isEmpty();
    }

    private boolean findsQuarantined(String stored, String asked) {
        var mark = mark();
        var topic = PublishedTopic.publish(jdbc, current.get().id());
        var form = SentForm.of(Submissions.of(topic.id(), stored + " " + mark, null, null, null));
        var byAProgram = new Arrival(Token.MISSING, Trap.FILLED, Optional.empty(), Optional.empty(), false);
        desk.quarantine(form, desk.judge(form, byAProgram));
        return !quarantine.search(asked + " " + mark, null, 1).isEmpty();
    }

    private boolean findsTopic(String stored, String asked) {
        var mark = mark();
        topic(stored + " " + mark);
        return !topics.search(TopicFilter.ALL.withText(asked + " " + mark), Pageable.ofSize(1))
                .isEmpty();
    }

    private boolean findsSection(String stored, String asked) {
        var mark = mark();
        var topic = topic("A topic");
        jdbc.sql("""
                        insert into topic_section
                            (id, topic_id, revision, position, kind, heading, body, changed_at, changed_by)
                        values (gen_random_uuid(), ?, 0, 0, 'OTHER', ?, '{"blocks":[]}', now(), 'Mara Klein')""").params(topic, stored + " " + mark).update();
        return !sections.find(new TopicId(topic), asked + " " + mark).isEmpty();
    }

    private UUID topic(String title) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into topic (id, revision, slug, language, label, title, summary,
                                           created_at, changed_at, changed_by)
                        values (?, 0, 'topic-' || ?, 'en', '', ?, '', now(), now(), 'Mara Klein')""").params(id, id.toString(), title).update();
        return id;
    }

    private boolean findsTerm(String stored, String asked) {
        var mark = mark();
        jdbc.sql("insert into term (id, revision, required, hint) values (gen_random_uuid(), 0, ?, ?)")
                .params(mark, stored)
                .update();
        return !terms.search(asked + " " + mark).isEmpty();
    }

    private boolean findsExplained(String stored, String asked) {
        var mark = mark();
        jdbc.sql("""
                        insert into explained_word
                            (id, number, language, word, forms, explanation, since, written_by, written_name)
                        values (gen_random_uuid(), 1, 'en', ?, '{}', ?, now(), ?, 'Mara Klein')""").params(mark, stored, current.get().id().id()).update();
        return !glossary.search(asked + " " + mark).isEmpty();
    }

    private boolean findsAccount(String stored, String asked) {
        var mark = mark();
        jdbc.sql("""
                        insert into account (id, revision, email, name, created_at)
                        values (gen_random_uuid(), 0, ?, ?, now())""").params(mark + "@clinic.example", stored).update();
        return !accounts.search(asked + " " + mark).isEmpty();
    }

    private static String mark() {
        return "m" + UUID.randomUUID().toString().replace("-", "");
    }
}
