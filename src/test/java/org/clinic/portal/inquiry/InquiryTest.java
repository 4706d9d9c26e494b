package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.due.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.clinic.portal.inquiry.InquiryStatus.ASSIGNED;
import static org.clinic.portal.inquiry.InquiryStatus.CLOSED;
import static org.clinic.portal.inquiry.InquiryStatus.MERGED;
import static org.clinic.portal.inquiry.InquiryStatus.RECEIVED;
import static org.clinic.portal.inquiry.InquiryStatus.SPAM;

class InquiryTest {

    private static final Instant VISIT = Instant.parse("2027-01-12T14:20:00Z");

    static final AccountId ROSA = new AccountId();
    static final AccountId MARA = new AccountId();

    static final NextStep FIRST_ANSWER = NextStep.firstAnswer(Instant.EPOCH.plusSeconds(3600));
    static final NextStep FOLLOW_UP = NextStep.followUp("Ask about the scan", Instant.EPOCH.plusSeconds(7200));
    static final NextStep CALL = NextStep.call(2, Instant.EPOCH.plusSeconds(7200));
    static final Unwanted UNWANTED = new Unwanted(Instant.EPOCH, "Rosa Campos", "Asleep by day");

    /** What can be done, each by itself. */
    enum Move implements Consumer<Inquiry> {
        ASSIGN(inquiry -> inquiry.assignTo(MARA, "Mara Klein")),
        GIVE_BACK(inquiry -> inquiry.giveBack(null, null)),
        CLOSE(inquiry -> inquiry.close(Ending.booked(VISIT))),
        WITHDRAW(Inquiry::withdraw),
        REOPEN(inquiry -> inquiry.reopen(FOLLOW_UP)),
        PLAN(inquiry -> inquiry.plan(FOLLOW_UP)),
        CALL(inquiry -> inquiry.called(FOLLOW_UP)),
        REFUSE(inquiry -> inquiry.refuse(ContactWay.CALLS, UNWANTED)),
        ALLOW(inquiry -> inquiry.allow(ContactWay.CALLS)),
        REPLACE_CALL(Inquiry::replaceCall),
        PRIORITIZE(inquiry -> inquiry.prioritize(Priority.HIGH, FIRST_ANSWER)),
        MARK_AS_SPAM(Inquiry::markAsSpam),
        MARK_AS_NO_SPAM(inquiry -> inquiry.markAsNoSpam(FIRST_ANSWER)),
        MERGE(inquiry -> inquiry.mergeInto(inquiry(ASSIGNED))),
        PART(inquiry -> inquiry.part(RECEIVED, FIRST_ANSWER));

        private final Consumer<Inquiry> move;

        Move(Consumer<Inquiry> move) {
            this.move = move;
        }

        @Override
        public void accept(Inquiry inquiry) {
            move.accept(inquiry);
        }

        /** Nowhere from where it is not legal. */
        Optional<InquiryStatus> leads(InquiryStatus from) {
            var to = legal(name()).get(legal("from").indexOf(from.name()));
            return to.equals("-") ? Optional.empty() : Optional.of(InquiryStatus.valueOf(to));
        }

        private static List<String> legal(String row) {
            return LEGAL.lines()
                    .map(line -> List.of(line.split(" *[|] *")))
                    .filter(cells -> cells.getFirst().equals(row))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Where each leads from where it is legal; nothing else is. */
    private static final String LEGAL = """
            from            | RECEIVED | ASSIGNED | CLOSED   | SPAM     | MERGED
            ASSIGN          | ASSIGNED | ASSIGNED | -        | -        | -
            GIVE_BACK       | -        | RECEIVED | -        | -        | -
            CLOSE           | -        | CLOSED   | -        | -        | -
            WITHDRAW        | CLOSED   | CLOSED   | -        | -        | -
            REOPEN          | -        | -        | ASSIGNED | -        | -
            PLAN            | RECEIVED | ASSIGNED | -        | -        | -
            CALL            | -        | ASSIGNED | -        | -        | -
            REFUSE          | RECEIVED | ASSIGNED | CLOSED   | -        | -
            ALLOW           | RECEIVED | ASSIGNED | CLOSED   | SPAM     | MERGED
            REPLACE_CALL    | RECEIVED | ASSIGNED | CLOSED   | SPAM     | MERGED
            PRIORITIZE      | RECEIVED | ASSIGNED | -        | -        | -
            MARK_AS_SPAM    | SPAM     | SPAM     | SPAM     | -        | -
            MARK_AS_NO_SPAM | -        | -        | -        | RECEIVED | -
            MERGE           | MERGED   | MERGED   | MERGED   | -        | -
            PART            | -        | -        | -        | -        | RECEIVED
            """;

    @ParameterizedTest
    @MethodSource("everyMoveFromEverywhere")
    void onlyLegalMovesAreMade(InquiryStatus from, Move move) {
        var inquiry = inquiry(from);
        var to = move.leads(from);

        if (to.isEmpty()) {
            assertThatIllegalStateException().isThrownBy(() -> move.accept(inquiry));
        } else {
            move.accept(inquiry);
        }
        assertThat(inquiry.status()).isEqualTo(to.orElse(from));
        assertThat(inquiry.nextStep().isPresent())
                .as("has a next step")
                .isEqualTo(EnumSet.of(RECEIVED, ASSIGNED).contains(inquiry.status()));
    }

    static Stream<Arguments> everyMoveFromEverywhere() {
        return Stream.of(InquiryStatus.values())
                .flatMap(from -> Stream.of(Move.values()).map(move -> Arguments.of(from, move)));
    }

    @Test
    void anAssignedInquiryCanBeTakenOver() {
        var inquiry = inquiry(ASSIGNED);

        inquiry.assignTo(MARA, "Mara Klein");

        assertThat(inquiry.assignee()).isEqualTo(MARA);
    }

    @Test
    void whatWasTakenGoesBackToWhoseItWasOrToNobodyWithWhatIsNext() {
        var inquiry = inquiry(ASSIGNED);
        inquiry.plan(FOLLOW_UP);

        inquiry.giveBack(MARA, "Mara Klein");
        assertThat(inquiry.status()).isEqualTo(ASSIGNED);
        assertThat(inquiry.assignee()).isEqualTo(MARA);

        inquiry.giveBack(null, null);
        assertThat(inquiry.status()).isEqualTo(RECEIVED);
        assertThat(inquiry.assignee()).isNull();
        assertThat(inquiry.nextStep()).contains(FOLLOW_UP);
    }

    @Test
    void nobodyIsHandedWhatIsTheirsAlready() {
        var inquiry = inquiry(ASSIGNED);

        assertThatIllegalStateException().isThrownBy(() -> inquiry.assignTo(ROSA, "Rosa Campos"));
    }

    @Test
    void aClosedInquiryStaysWithItsCoordinatorAndHasAnOutcome() {
        var inquiry = inquiry(CLOSED);

        assertThat(inquiry.assignee()).isEqualTo(ROSA);
        assertThat(inquiry.ending()).isEqualTo(Ending.of(Outcome.ANSWERED));
    }

    @Test
    void aReopenedInquiryIsItsCoordinatorsAgainWithoutAnOutcome() {
        var inquiry = inquiry(CLOSED);

        inquiry.reopen(FOLLOW_UP);

        assertThat(inquiry.assignee()).isEqualTo(ROSA);
        assertThat(inquiry.ending()).isNull();
    }

    @Test
    void whatItsSenderTookBackIsNobodysAgainIfItWas() {
        var inquiry = inquiry(RECEIVED);

        inquiry.withdraw();
        assertThat(inquiry.ending()).isEqualTo(Ending.of(Outcome.WITHDRAWN));
        assertThat(inquiry.assignee()).isNull();

        inquiry.reopen(FOLLOW_UP);
        assertThat(inquiry.status()).isEqualTo(RECEIVED);
        assertThat(inquiry.ending()).isNull();
    }

    @Test
    void whatItsSenderTookBackStaysWithItsCoordinator() {
        var inquiry = inquiry(ASSIGNED);

        inquiry.withdraw();
        inquiry.reopen(FOLLOW_UP);

        assertThat(inquiry.status()).isEqualTo(ASSIGNED);
        assertThat(inquiry.assignee()).isEqualTo(ROSA);
    }

    @Test
    void noCoordinatorTakesAnythingBack() {
        var inquiry = inquiry(ASSIGNED);

        assertThatIllegalArgumentException().isThrownBy(() -> inquiry.close(Ending.of(Outcome.WITHDRAWN)));
        assertThat(inquiry.status()).isEqualTo(ASSIGNED);
        assertThat(Outcome.chosen()).doesNotContain(Outcome.WITHDRAWN);
    }

    @Test
    void whatWasTakenForSpamGoesBackToWhomItWas() {
        var inquiry = inquiry(ASSIGNED);

        inquiry.markAsSpam();
        inquiry.markAsNoSpam(FIRST_ANSWER);

        assertThat(inquiry.status()).isEqualTo(ASSIGNED);
        assertThat(inquiry.assignee()).isEqualTo(ROSA);
        assertThat(inquiry.nextStep()).contains(FIRST_ANSWER);
    }

    @Test
    void aClosedOneThatWasTakenForSpamIsClosedAgainAsItWas() {
        var inquiry = inquiry(CLOSED);

        inquiry.markAsSpam();
        inquiry.markAsNoSpam(FIRST_ANSWER);

        assertThat(inquiry.status()).isEqualTo(CLOSED);
        assertThat(inquiry.assignee()).isEqualTo(ROSA);
        assertThat(inquiry.ending()).isEqualTo(Ending.of(Outcome.ANSWERED));
        assertThat(inquiry.nextStep()).isEmpty();
    }

    @Test
    void aPriorityMovesTheFirstAnswerAndNothingThatWasPlanned() {
        var sooner = NextStep.firstAnswer(Instant.EPOCH.plusSeconds(60));
        var inquiry = inquiry(RECEIVED);

        inquiry.prioritize(Priority.HIGH, sooner);
        assertThat(inquiry.nextStep()).contains(sooner);

        inquiry.plan(FOLLOW_UP);
        inquiry.prioritize(Priority.LOW, FIRST_ANSWER);
        assertThat(inquiry.nextStep()).contains(FOLLOW_UP);
        assertThat(inquiry.priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void onlyCallsAreTriesAndOnlyFollowUpsHaveWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NextStep(NextStepKind.CALL, Instant.EPOCH, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new NextStep(NextStepKind.WAIT, Instant.EPOCH, 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> NextStep.call(0, Instant.EPOCH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NextStep(NextStepKind.WAIT, Instant.EPOCH, null, "Why?"));
        assertThatIllegalArgumentException().isThrownBy(() -> NextStep.followUp("x".repeat(201), Instant.EPOCH));
        assertThat(NextStep.followUp("  ", Instant.EPOCH).words()).isNull();
    }

    @Test
    void whatIsNotStoredYetHasNoRevisionToBeBasedOn() {
        var inquiry = inquiry(RECEIVED);

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> inquiry.requireRevision(0));
    }

    /** An open one into an open one only, so that nobody is forgotten. */
    @ParameterizedTest
    @CsvSource({
        "RECEIVED, RECEIVED ASSIGNED",
        "ASSIGNED, RECEIVED ASSIGNED",
        "CLOSED,   RECEIVED ASSIGNED CLOSED",
        "SPAM,     nothing",
        "MERGED,   nothing"
    })
    void whatGoesIntoWhat(InquiryStatus from, String targets) {
        for (var target : InquiryStatus.values()) {
            var inquiry = inquiry(from);
            var other = inquiry(target);
            var before = inquiry.mergedInto();

            if (targets.contains(target.name())) {
                inquiry.mergeInto(other);
                assertThat(inquiry.status()).isEqualTo(MERGED);
                assertThat(inquiry.mergedInto()).isEqualTo(other.id());
            } else {
                assertThatIllegalStateException().as("%s", target).isThrownBy(() -> inquiry.mergeInto(other));
                assertThat(inquiry.status()).isEqualTo(from);
                assertThat(inquiry.mergedInto()).isEqualTo(before);
            }
            assertThat(other.status()).isEqualTo(target);
        }
    }

    @Test
    void nothingGoesIntoItself() {
        var inquiry = inquiry(RECEIVED);

        assertThatIllegalStateException().isThrownBy(() -> inquiry.mergeInto(inquiry));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "ASSIGNED", "CLOSED"})
    void whatIsPartedIsAsItWas(InquiryStatus status) {
        var inquiry = inquiry(status);
        var assignee = inquiry.assignee();
        var ending = inquiry.ending();
        var next = inquiry.nextStep();
        inquiry.mergeInto(inquiry(ASSIGNED));

        inquiry.part(status, next.orElse(null));

        assertThat(inquiry.status()).isEqualTo(status);
        assertThat(inquiry.assignee()).isEqualTo(assignee);
        assertThat(inquiry.ending()).isEqualTo(ending);
        assertThat(inquiry.nextStep()).isEqualTo(next);
        assertThat(inquiry.mergedInto()).isNull();
    }

    @Test
    void whoDoesNotWantToBeCalledIsNot() {
        var inquiry = inquiry(ASSIGNED);
        inquiry.refuse(ContactWay.CALLS, UNWANTED);

        for (var call : List.<Consumer<Inquiry>>of(each -> each.plan(CALL), each -> each.called(FOLLOW_UP))) {
            assertThatExceptionOfType(UnwantedContactException.class).isThrownBy(() -> call.accept(inquiry));
        }
        assertThat(inquiry.nextStep()).contains(FIRST_ANSWER);

        inquiry.allow(ContactWay.CALLS);
        inquiry.plan(CALL);
        assertThat(inquiry.nextStep()).contains(CALL);
    }

    @Test
    void whoDoesNotWantMailIsCalled() {
        var inquiry = inquiry(ASSIGNED);
        inquiry.plan(CALL);

        assertThat(inquiry.refuse(ContactWay.MAIL, UNWANTED))
                .as("takes the place of a call")
                .isFalse();
        assertThat(inquiry.nextStep()).contains(CALL);
        inquiry.called(FOLLOW_UP);
        assertThat(inquiry.nextStep()).contains(FOLLOW_UP);
    }

    @Test
    void aFollowUpByTheSameTimeTakesThePlaceOfACallThatIsUnwanted() {
        var inquiry = inquiry(ASSIGNED);
        inquiry.plan(CALL);

        assertThat(inquiry.refuse(ContactWay.CALLS, UNWANTED)).isTrue();
        assertThat(inquiry.nextStep()).contains(NextStep.followUp(null, CALL.by()));
        assertThat(inquiry.replaceCall()).as("once more").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUnwantedAlreadyIsNotRefusedAgain(ContactWay way) {
        var inquiry = inquiry(RECEIVED);
        inquiry.refuse(way, UNWANTED);

        assertThatIllegalStateException().isThrownBy(() -> inquiry.refuse(way, UNWANTED));
        assertThat(inquiry.unwanted()).containsExactly(Map.entry(way, UNWANTED));

        inquiry.allow(way);
        assertThat(inquiry.unwanted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BOOKED,       visit, -",
        "ANSWERED,     -,     -",
        "NOT_SUITABLE, -,     -",
        "DECLINED,     -,     reason",
        "UNREACHABLE,  -,     -"
    })
    void eachEndHasWhatBelongsToItAndNothingElse(Outcome outcome, String visit, String reason) {
        for (var at : new Instant[] {null, VISIT}) {
            for (var why : new String[] {null, "Lives too far away"}) {
                var inquiry = inquiry(ASSIGNED);

                if (visit.equals("visit") == (at != null) && reason.equals("reason") == (why != null)) {
                    inquiry.close(new Ending(outcome, at, why));
                    assertThat(inquiry.status()).isEqualTo(CLOSED);
                    assertThat(inquiry.ending()).isEqualTo(new Ending(outcome, at, why));
                } else {
                    assertThatIllegalArgumentException()
                            .as("%s, %s", at, why)
                            .isThrownBy(() -> inquiry.close(new Ending(outcome, at, why)));
                    assertThat(inquiry.status()).isEqualTo(ASSIGNED);
                }
            }
        }
    }

    @Test
    void whyItWasDeclinedIsSaidInUpTo500Characters() {
        var inquiry = inquiry(ASSIGNED);

        assertThatIllegalArgumentException().isThrownBy(() -> inquiry.close(Ending.declined(" \u200b ")));
        assertThatIllegalArgumentException().isThrownBy(() -> Ending.declined("é".repeat(501)));
        inquiry.close(Ending.declined("é".repeat(500)));
        assertThat(inquiry.status()).isEqualTo(CLOSED);
    }

    private static Inquiry inquiry(InquiryStatus status) {
        var sent = Submissions.about(UUID.randomUUID(), "Harold Whitman");
        var inquiry = new Inquiry(new Reference("Q7M-4KD"), new byte[32], sent, Instant.EPOCH, FIRST_ANSWER);
        if (status == ASSIGNED || status == CLOSED) {
            inquiry.assignTo(ROSA, "Rosa Campos");
        }
        if (status == CLOSED) {
            inquiry.close(Ending.of(Outcome.ANSWERED));
        }
        if (status == SPAM) {
            inquiry.markAsSpam();
        }
        if (status == MERGED) {
            inquiry.mergeInto(inquiry(RECEIVED));
        }
        return inquiry;
    }
}
