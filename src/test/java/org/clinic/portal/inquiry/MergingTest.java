package org.clinic.portal.inquiry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Merging.Seen;
import org.clinic.portal.inquiry.SamePerson.Reason;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
class MergingTest {

    private static final Random RANDOM = new Random();

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    Merging merging;

    @Autowired
    OtherPersons others;

    @Autowired
    Wishes wishes;

    @Autowired
    InquiryMarks marks;

    @Autowired
    CurrentAccount current;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    PublishedTopic topic;
    String surname;
    String line;

    @BeforeEach
    void publish() {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        surname = "Whitman" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        line = "%03d-%04d".formatted(230 + RANDOM.nextInt(80), RANDOM.nextInt(10_000));
    }

    /** The first is Harold {}, at {}@mail.example and (212) #. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Ann Other, -, 212.#, PHONE",
                "Ann Other, -, +1 212 #, PHONE",
                "Ann Other, -, 001 212 #, PHONE",
                "Ann Other, -, +44 20 #0, -",
                "Ann Other, -, (917) #, -",
                "Ann Other, -, #, -",
                "Ann Other, {}@Mail.Example, -, EMAIL",
                "Ann Other, h.{}@mail.example, -, -",
                "Harold {}, -, -, NAME",
                "Harald {}, -, -, NAME",
                "HAROLD {}, -, -, NAME",
                "Josephine {}, -, -, -",
                "Harold Other, -, -, -",
                "Harold {}, {}@mail.example, 212#, PHONE EMAIL NAME"
            })
    void othersOfTheSamePersonAreFoundAndSayWhy(
            String name, @Nullable String email, @Nullable String phone, @Nullable String why) {
        var first = received("Harold " + surname, surname + "@mail.example", "(212) " + line);
        var other = received(
                name.replace("{}", surname),
                email == null ? null : email.replace("{}", surname),
                phone == null ? null : phone.replace("#", line));

        var found = merging.others(first).stream()
                .filter(person -> person.id().equals(other.id()))
                .toList();

        assertThat(found).hasSize(why == null ? 0 : 1);
        if (why != null) {
            assertThat(found.getFirst().reasons()).extracting(Reason::name).containsExactlyInAnyOrder(why.split(" "));
        }
    }

    /** Whichever of the two somebody looks at. */
    @Test
    void whoIsNotTheSamePersonIsNotSuggestedOnEither() {
        var first = received("Harold " + surname, null, null);
        var other = received("Harold " + surname, null, null);
        others.say(first.id(), other.id());
        others.say(other.id(), first.id());

        for (var each : List.of(first, other)) {
            var another = each.equals(first) ? other : first;
            assertThat(merging.others(each)).isEmpty();
            assertThat(others.of(each.id())).singleElement().satisfies(said -> {
                assertThat(said.id()).isEqualTo(another.id());
                assertThat(said.reference()).isEqualTo(another.reference());
                assertThat(said.name()).isEqualTo(another.sender().name());
                assertThat(said.by()).isEqualTo("Mara Klein");
            });
        }
        assertThat(told("inquiry.other-person", first, other)).isEqualTo(1);
    }

    @Test
    void whoIsSaidNotToBeThemCanBeAfterAll() {
        var first = received("Harold " + surname, null, null);
        var other = received("Harold " + surname, null, null);
        others.say(first.id(), other.id());

        others.takeBack(other.id(), first.id());
        others.takeBack(other.id(), first.id());

        assertThat(merging.others(first)).extracting(SamePerson::id).containsExactly(other.id());
        assertThat(merging.others(other)).extracting(SamePerson::id).containsExactly(first.id());
        assertThat(others.of(first.id())).isEmpty();
        assertThat(told("inquiry.other-person-back", first, other)).isEqualTo(1);
    }

    /** It was said of the two of them alone, and holds for the one into which one of them goes. */
    @Test
    void whatIsSaidOfTwoGoesAlongWhenOneOfThemIsMerged() {
        var first = received("Harold " + surname, null, null);
        var other = received("Harold " + surname, null, null);
        var third = received("Harold " + surname, null, null);
        others.say(first.id(), other.id());
        assertThat(merging.others(third)).hasSize(2);

        var merged = merging.merge(seen(first), seen(third), Set.of());

        assertThat(merging.others(merged)).isEmpty();
    }

    @Test
    void theyCanBeMergedNevertheless() {
        var first = received("Harold " + surname, null, null);
        var other = received("Harold " + surname, null, null);
        others.say(first.id(), other.id());

        var merged = merging.merge(seen(other), seen(first), Set.of());

        assertThat(merged.merged()).extracting(MergedInquiry::id).containsExactly(other.id());
        assertThat(others.of(first.id())).isEmpty();
    }

    @Test
    void nobodyIsAnotherPersonThanThemselves() {
        var first = received("Harold " + surname, null, null);

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> others.say(first.id(), first.id()));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> others.say(first.id(), new InquiryId()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into inquiry_other_person (one_id, other_id, said_at, actor_id, actor_name)
                        select :id, :id, now(), account.id, name from account limit 1""").param("id", first.id().id()).update())
                .withMessageContaining("inquiry_other_person_is_another");
    }

    private int told(String action, InquiryDetail... inquiries) {
        var ids = List.of(inquiries).stream().map(each -> each.id().id()).toList();
        return jdbc.sql("select count(*) from audit_event where action = ? and subject_id in (?, ?)")
                .params(action, ids.getFirst(), ids.getLast())
                .query(Integer.class)
                .single();
    }

    @Test
    void spamIsNobodysHistory() {
        var first = received("Harold " + surname, null, null);
        var spam = received("Harold " + surname, null, null);
        inquiries.markAsSpam(spam.id(), spam.revision());

        assertThat(merging.others(first)).isEmpty();
    }

    @Test
    void whoSeesWhatAPersonSentBesidesLeavesATrace() {
        var first = received("Harold " + surname, null, null);
        var other = received("Harold " + surname, null, null);

        merging.others(first);

        assertThat(jdbc.sql("""
                        select count(*) from audit_event where action = 'inquiry.person' and subject_id = ?
                            and detail -> 'shown' @> to_jsonb(cast(? as text))""")
                        .params(first.id().id(), other.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theOneThatStaysShowsBoth() {
        var kept = received("Harold " + surname, "old@mail.example", "(212) " + line);
        var gone = received("Harold " + surname, "new@mail.example", "(212) 555-0199");
        gone = inquiries.note(gone.id(), gone.revision(), "Has a second question");

        var merged = merging.merge(seen(gone), seen(kept), Set.of(SenderPart.EMAIL));

        assertThat(merged.sender().email()).isEqualTo("new@mail.example");
        assertThat(merged.sender().phone()).isEqualTo("(212) " + line);
        assertThat(merged.merged()).singleElement().satisfies(part -> {
            assertThat(part.message()).isEqualTo(Submissions.MESSAGE);
            assertThat(part.sender().phone()).isEqualTo("(212) 555-0199");
        });
        assertThat(merged.timeline())
                .filteredOn(entry -> entry.of() != null)
                .extracting(TimelineEntry::kind)
                .containsSubsequence(InquiryEventKind.RECEIVED, InquiryEventKind.NOTED, InquiryEventKind.MERGED);
        assertThat(merged.revision()).isGreaterThan(kept.revision());
        assertThat(stored(gone).status()).isEqualTo(InquiryStatus.MERGED);
        assertThat(stored(gone).mergedInto()).isEqualTo(kept.id());
        assertThat(stored(gone).nextStep()).isNull();
        assertThat(merging.others(merged)).isEmpty();
    }

    /** Of what is open only into what is open. */
    @ParameterizedTest
    @CsvSource({
        "RECEIVED, RECEIVED",
        "RECEIVED, ASSIGNED",
        "ASSIGNED, RECEIVED",
        "ASSIGNED, ASSIGNED",
        "CLOSED, RECEIVED",
        "CLOSED, ASSIGNED",
        "CLOSED, CLOSED"
    })
    void takingAMergeBackLeavesBothAsTheyWere(InquiryStatus goes, InquiryStatus stays) {
        var kept = marked(refusing(as(stays, "Harold"), ContactWay.MAIL));
        var gone = marked(refusing(as(goes, "Harald"), ContactWay.CALLS));
        var before = rows(kept, gone);
        assertThat(before.values()).as("%s", before).noneMatch(List::isEmpty);

        var merged = merging.merge(seen(gone), seen(kept), EnumSet.allOf(SenderPart.class));
        assertThat(rows(kept, gone)).isNotEqualTo(before);
        assertThat(merged.sender()).isEqualTo(gone.sender());
        assertThat(merged.unwanted()).containsOnlyKeys(ContactWay.values());
        assertThat(Optional.ofNullable(merged.nextStep()))
                .isEqualTo(Optional.ofNullable(kept.nextStep()).map(NextStep::withoutCall));
        assertThat(listed(kept)).isEqualTo(gone.sender().name());
        var back = merging.takeBack(gone.id(), stored(gone).revision());

        assertThat(rows(kept, gone)).isEqualTo(before);
        assertThat(back).usingRecursiveComparison().ignoringFields("revision").isEqualTo(gone);
        assertThat(stored(kept))
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(kept);
        assertThat(listed(kept)).isEqualTo(kept.sender().name());
        assertThat(stored(kept).revision()).isGreaterThan(merged.revision());
    }

    /** What was done since was done to the one that stayed. */
    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "ASSIGNED", "CLOSED"})
    void whateverIsDoneMeanwhileTheOneThatWentIsAsItWas(InquiryStatus goes) {
        var kept = as(InquiryStatus.ASSIGNED, "Harold");
        var gone = marked(as(goes, "Harald"));
        var before = rows(gone);
        var now = merging.merge(seen(gone), seen(kept), EnumSet.allOf(SenderPart.class));

        now = steps.logCall(now.id(), now.revision(), CallOutcome.VOICEMAIL);
        now = refusing(now, ContactWay.MAIL);
        now = marked(now);
        now = inquiries.close(now.id(), now.revision(), Ending.of(Outcome.ANSWERED));
        var back = merging.takeBack(gone.id(), stored(gone).revision());

        assertThat(rows(gone)).isEqualTo(before);
        assertThat(back.timeline()).isEqualTo(gone.timeline());
        assertThat(stored(kept).ending()).isEqualTo(now.ending());
        assertThat(stored(kept).unwanted()).containsOnlyKeys(ContactWay.MAIL);
    }

    @Test
    void ofSeveralOneIsPartedAndTheOtherStays() {
        var kept = as(InquiryStatus.ASSIGNED, "Harold");
        var one = refusing(as(InquiryStatus.RECEIVED, "Harald"), ContactWay.CALLS);
        var other = refusing(as(InquiryStatus.ASSIGNED, "Harry"), ContactWay.CALLS);
        var before = rows(one);
        var first = merging.merge(seen(one), seen(kept), Set.of(SenderPart.NAME));
        var both = merging.merge(seen(other), seen(first), Set.of(SenderPart.NAME));
        var mergedOther = rows(other);
        assertThat(both.sender().name()).isEqualTo(other.sender().name());

        merging.takeBack(one.id(), stored(one).revision());

        assertThat(rows(one)).isEqualTo(before);
        assertThat(rows(other)).isEqualTo(mergedOther);
        assertThat(stored(kept).merged()).extracting(MergedInquiry::id).containsExactly(other.id());
        assertThat(stored(kept).sender().name()).isEqualTo(other.sender().name());
        assertThat(stored(kept).nextStep()).as("the other wants no calls").isEqualTo(both.nextStep());
        assertThat(listed(kept)).isEqualTo(other.sender().name());

        merging.takeBack(other.id(), stored(other).revision());
        assertThat(stored(kept).nextStep()).isEqualTo(kept.nextStep());
        assertThat(listed(kept)).isEqualTo(kept.sender().name());
    }

    @Test
    void whatStayedAndWasSpamForAWhileIsPartedAsAnyOther() {
        var kept = as(InquiryStatus.ASSIGNED, "Harold");
        var gone = refusing(as(InquiryStatus.ASSIGNED, "Harald"), ContactWay.CALLS);
        var before = rows(gone);
        var merged = merging.merge(seen(gone), seen(kept), Set.of());
        var spam = inquiries.markAsSpam(merged.id(), merged.revision());
        assertThat(inquiries.markAsNoSpam(spam.id(), spam.revision()).nextStep())
                .isEqualTo(merged.nextStep());

        merging.takeBack(gone.id(), stored(gone).revision());

        assertThat(rows(gone)).isEqualTo(before);
        assertThat(stored(kept).status()).isEqualTo(InquiryStatus.ASSIGNED);
        assertThat(stored(kept).merged()).isEmpty();
        assertThat(stored(kept).nextStep()).isEqualTo(kept.nextStep());
    }

    @Test
    void whatIsPlannedMeanwhileIsToBeDoneAfterwards() {
        var kept = as(InquiryStatus.ASSIGNED, "Harold");
        var gone = refusing(as(InquiryStatus.ASSIGNED, "Harald"), ContactWay.CALLS);
        var merged = merging.merge(seen(gone), seen(kept), Set.of());
        var by = Objects.requireNonNull(merged.nextStep()).by().plusSeconds(3600);
        var planned = steps.plan(merged.id(), merged.revision(), NextStepKind.WAIT, by, null);

        merging.takeBack(gone.id(), stored(gone).revision());

        assertThat(stored(kept).nextStep()).isEqualTo(planned.nextStep());
    }

    @Test
    void whoMayBeCalledAgainMeanwhileMayBeInEachOfThemAfterwards() {
        var kept = as(InquiryStatus.ASSIGNED, "Harold");
        var called = as(InquiryStatus.ASSIGNED, "Harald");
        var gone = refusing(called, ContactWay.CALLS);
        var merged = merging.merge(seen(gone), seen(kept), Set.of());
        wishes.allow(merged.id(), merged.revision(), ContactWay.CALLS);

        var back = merging.takeBack(gone.id(), stored(gone).revision());

        assertThat(back.unwanted()).isEmpty();
        assertThat(back.nextStep()).isEqualTo(called.nextStep());
        assertThat(stored(kept).nextStep()).isEqualTo(kept.nextStep());
    }

    @Test
    void aMergeIsTakenBackAlsoAfterMuchHasHappened() {
        var kept = mine();
        var gone = as(InquiryStatus.RECEIVED, "Harald");
        var merged = merging.merge(seen(gone), seen(kept), Set.of());
        var called = steps.logCall(kept.id(), merged.revision(), CallOutcome.REACHED);
        var closed = inquiries.close(kept.id(), called.revision(), Ending.of(Outcome.ANSWERED));

        var back = merging.takeBack(gone.id(), stored(gone).revision());

        assertThat(back.status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(back.nextStep()).isEqualTo(gone.nextStep());
        assertThat(stored(kept).status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(stored(kept).ending()).isEqualTo(closed.ending());
    }

    @Test
    void itCanBeMergedAgainAfterwards() {
        var kept = mine();
        var gone = as(InquiryStatus.ASSIGNED, "Harald");
        merging.merge(seen(gone), seen(kept), Set.of());
        merging.takeBack(gone.id(), stored(gone).revision());

        var again = merging.merge(seen(stored(kept)), seen(stored(gone)), Set.of());

        assertThat(again.id()).isEqualTo(gone.id());
        assertThat(again.merged()).extracting(MergedInquiry::id).containsExactly(kept.id());
    }

    @Test
    void oneThatHasOthersInItStays() {
        var kept = mine();
        var gone = as(InquiryStatus.RECEIVED, "Harald");
        var merged = merging.merge(seen(gone), seen(kept), Set.of());
        var third = mine();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> merging.merge(seen(merged), seen(third), Set.of()));
        assertThat(merging.merge(seen(third), seen(merged), Set.of()).merged()).hasSize(2);
    }

    @Test
    void whoeverSawAnOlderRevisionOfEitherIsRefused() {
        var kept = mine();
        var gone = as(InquiryStatus.RECEIVED, "Harald");
        inquiries.note(gone.id(), gone.revision(), "Somebody else was quicker");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> merging.merge(seen(gone), seen(kept), Set.of()));

        var now = stored(gone);
        inquiries.note(kept.id(), kept.revision(), "And here");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> merging.merge(seen(now), seen(kept), Set.of()));
    }

    @Test
    @SignedInAs(
            value = {Roles.MARKETING, Roles.REVIEWER, Roles.ADMIN},
            name = "Joan Becker")
    void onlyCoordinatorsMerge() {
        var some = new InquiryId();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> merging.merge(new Seen(some, 0), new Seen(some, 0), Set.of()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> merging.takeBack(some, 0));
    }

    /**
     * All that is stored of them, in whichever table refers to inquiries, but for the merges, and for the revisions that
     * count on and that who merges has read.
     */
    private Map<String, List<String>> rows(InquiryDetail... some) {
        var ids = Stream.of(some).map(each -> each.id().toString()).collect(Collectors.joining(",", "{", "}"));
        return jdbc.sql("""
                        select conrelid::regclass::text, string_agg(attname, ', ') from pg_constraint
                            join pg_attribute on attrelid = conrelid and attnum = any (conkey)
                        where contype = 'f' and confrelid = 'inquiry'::regclass
                            and conrelid not in ('inquiry'::regclass, 'inquiry_merge'::regclass)
                        group by conrelid
                        union all values ('inquiry', 'id')""").query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, table -> rows(table.getKey(), table.getValue(), ids)));
    }

    private List<String> rows(String table, String columns, String ids) {
        return jdbc.sql("""
                        select (case when '%1$s' = 'inquiry' or to_jsonb(row) ->> 'account_id' = :me
                                then to_jsonb(row) - 'revision' else to_jsonb(row) end)::text
                        from %1$s row where array[%2$s] && cast(:ids as uuid[]) order by 1""".formatted(table, columns))
                .param("me", current.get().id().toString())
                .param("ids", ids)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** With whatever else can be on one, also by somebody else. */
    private InquiryDetail marked(InquiryDetail inquiry) {
        var id = inquiry.id();
        inquiries.note(id, inquiry.revision(), "Ask Dr. Patel");
        marks.label(id, "Label " + line);
        marks.star(id, true);
        people.as(people.context("Rosa Campos", Roles.COORDINATOR), () -> inquiries.open(id));
        others.say(id, received("Ann Other", null, null).id());
        jdbc.sql("insert into inquiry_escalation values (?, now(), 'DUTY', now())")
                .param(id.id())
                .update();
        jdbc.sql("insert into inquiry_doubt values (?, 30, array['LINKS'], true) on conflict do nothing")
                .param(id.id())
                .update();
        jdbc.sql("""
                        insert into quarantined (id, reference, words_sha256, received_at, form_token, topic_id, version_number,
                            topic_title, name, prefers_morning, prefers_afternoon, prefers_evening, language, points, reasons,
                            held, released_at, inquiry_id)
                        select gen_random_uuid(), reference, submission_sha256, received_at, '', topic_id, version_number,
                            topic_title, name, false, false, false, language, 60, array['LINKS'], false, now(), id
                        from inquiry where id = ? on conflict do nothing""").param(id.id()).update();
        return stored(inquiry);
    }

    private InquiryDetail refusing(InquiryDetail inquiry, ContactWay way) {
        return wishes.refuse(inquiry.id(), inquiry.revision(), way, "Works nights");
    }

    private InquiryDetail received(String name, @Nullable String email, @Nullable String phone) {
        var reference = desk.receive(Submissions.of(topic.id(), name, email, phone, Submissions.MESSAGE));
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }

    private InquiryDetail mine() {
        var inquiry = received("Harold " + surname, "h.whitman@mail.example", "(212) " + line);
        return inquiries.assignToMe(inquiry.id(), inquiry.revision());
    }

    /** Where it is somebody's, they were called in vain, so that a call is next unless it is closed. */
    private InquiryDetail as(InquiryStatus status, String firstName) {
        var received = received(firstName + " " + surname, firstName + "@mail.example", null);
        if (status == InquiryStatus.RECEIVED) {
            return received;
        }
        var mine = inquiries.assignToMe(received.id(), received.revision());
        mine = steps.logCall(mine.id(), mine.revision(), CallOutcome.NO_ANSWER);
        return status == InquiryStatus.ASSIGNED
                ? mine
                : inquiries.close(mine.id(), mine.revision(), Ending.declined("Lives too far away"));
    }

    /** The name under which the list shows it. */
    private String listed(InquiryDetail inquiry) {
        return inquiries
                .search(new InquiryFilter(InquiryScope.ALL, inquiry.reference().value()), null, 1)
                .getFirst()
                .name();
    }

    private InquiryDetail stored(InquiryDetail inquiry) {
        return inquiries.open(inquiry.id()).orElseThrow();
    }

    private static Seen seen(InquiryDetail inquiry) {
        return new Seen(inquiry.id(), inquiry.revision());
    }
}
