package org.clinic.portal.inquiry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
    JdbcClient jdbc;

    PublishedTopic topic;
    String surname;
    String line;

    @BeforeEach
    void publish(@Autowired People people) {
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

    /** Byte for byte, but for the revisions, which count on. */
    @Test
    void takingAMergeBackLeavesBothAsTheyWere() {
        for (var how : InquiryStatus.values()) {
            if (how == InquiryStatus.SPAM || how == InquiryStatus.MERGED) {
                continue;
            }
            var kept = mine();
            kept = wishes.refuse(kept.id(), kept.revision(), ContactWay.MAIL, "No letters");
            var gone = as(how);
            gone = wishes.refuse(gone.id(), gone.revision(), ContactWay.CALLS, "Works nights");
            var before = rows(kept, gone);

            var merged = merging.merge(seen(gone), seen(kept), EnumSet.allOf(SenderPart.class));
            assertThat(rows(kept, gone)).isNotEqualTo(before);
            assertThat(merged.sender()).isEqualTo(gone.sender());
            assertThat(merged.unwanted()).containsOnlyKeys(ContactWay.values());
            assertThat(listed(kept)).isEqualTo(gone.sender().name());
            var back = merging.takeBack(gone.id(), stored(gone).revision());

            assertThat(rows(kept, gone)).as("%s", how).isEqualTo(before);
            assertThat(back.nextStep()).isEqualTo(gone.nextStep());
            assertThat(stored(kept).timeline()).isEqualTo(kept.timeline());
            assertThat(stored(kept).sender()).isEqualTo(kept.sender());
            assertThat(stored(kept).unwanted()).isEqualTo(kept.unwanted());
            assertThat(back.sender()).isEqualTo(gone.sender());
            assertThat(back.unwanted()).isEqualTo(gone.unwanted());
            assertThat(listed(kept)).isEqualTo(kept.sender().name());
            assertThat(stored(kept).revision()).isGreaterThan(merged.revision());
        }
    }

    @Test
    void aMergeIsTakenBackAlsoAfterMuchHasHappened() {
        var kept = mine();
        var gone = as(InquiryStatus.RECEIVED);
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
        var gone = as(InquiryStatus.ASSIGNED);
        merging.merge(seen(gone), seen(kept), Set.of());
        merging.takeBack(gone.id(), stored(gone).revision());

        var again = merging.merge(seen(stored(kept)), seen(stored(gone)), Set.of());

        assertThat(again.id()).isEqualTo(gone.id());
        assertThat(again.merged()).extracting(MergedInquiry::id).containsExactly(kept.id());
    }

    @Test
    void oneThatHasOthersInItStays() {
        var kept = mine();
        var gone = as(InquiryStatus.RECEIVED);
        var merged = merging.merge(seen(gone), seen(kept), Set.of());
        var third = mine();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> merging.merge(seen(merged), seen(third), Set.of()));
        assertThat(merging.merge(seen(third), seen(merged), Set.of()).merged()).hasSize(2);
    }

    @Test
    void whoeverSawAnOlderRevisionOfEitherIsRefused() {
        var kept = mine();
        var gone = as(InquiryStatus.RECEIVED);
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

    private List<Map<String, Object>> rows(InquiryDetail... some) {
        var ids = List.of(some).stream().map(each -> each.id().id()).toList();
        var inquiry = jdbc.sql(
                        "select to_jsonb(inquiry) - 'revision' as all from inquiry where id in (?, ?) order by id")
                .params(ids)
                .query()
                .listOfRows();
        var events = jdbc.sql(
                        "select to_jsonb(inquiry_event) as all from inquiry_event where inquiry_id in (?, ?) order by id")
                .params(ids)
                .query()
                .listOfRows();
        return List.of(Map.of("inquiries", inquiry.toString(), "events", events.toString()));
    }

    private InquiryDetail received(String name, @Nullable String email, @Nullable String phone) {
        var reference = desk.receive(Submissions.of(topic.id(), name, email, phone, Submissions.MESSAGE, false));
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }

    private InquiryDetail mine() {
        var inquiry = received("Harold " + surname, "h.whitman@mail.example", "(212) " + line);
        return inquiries.assignToMe(inquiry.id(), inquiry.revision());
    }

    private InquiryDetail as(InquiryStatus status) {
        if (status == InquiryStatus.RECEIVED) {
            return received("Harald " + surname, "other@mail.example", null);
        }
        var other = received("Harald " + surname, "h.whitman@mail.example", "(212) " + line);
        var mine = inquiries.assignToMe(other.id(), other.revision());
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
