package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.due.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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

    /** What can be done, each by itself. */
    enum Move implements Consumer<Inquiry> {
        ASSIGN(inquiry -> inquiry.assignTo(MARA, "Mara Klein")),
        GIVE_BACK(inquiry -> inquiry.giveBack(null, null)),
        CLOSE(inquiry -> inquiry.close(Ending.booked(VISIT))),
        REOPEN(inquiry -> inquiry.reopen(FOLLOW_UP)),
        PLAN(inquiry -> inquiry.plan(FOLLOW_UP)),
        CALL(inquiry -> inquiry.called(FOLLOW_UP)),
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
    }

    /** Where each leads from where it is legal; nothing else is. */
    static final Map<InquiryStatus, Map<Move, InquiryStatus>> LEGAL = new EnumMap<>(Map.of(
            RECEIVED,
                    Map.of(
                            Move.ASSIGN, ASSIGNED,
                            Move.PLAN, RECEIVED,
                            Move.PRIORITIZE, RECEIVED,
                            Move.MERGE, MERGED,
                            Move.MARK_AS_SPAM, SPAM),
            ASSIGNED,
                    Map.of(
                            Move.ASSIGN, ASSIGNED,
                            Move.GIVE_BACK, RECEIVED,
                            Move.PLAN, ASSIGNED,
                            Move.CALL, ASSIGNED,
                            Move.PRIORITIZE, ASSIGNED,
                            Move.MERGE, MERGED,
                            Move.CLOSE, CLOSED,
                            Move.MARK_AS_SPAM, SPAM),
            CLOSED, Map.of(Move.REOPEN, ASSIGNED, Move.MERGE, MERGED, Move.MARK_AS_SPAM, SPAM),
            MERGED, Map.of(Move.PART, RECEIVED),
            SPAM, Map.of(Move.MARK_AS_NO_SPAM, RECEIVED)));

    @ParameterizedTest
    @MethodSource("everyMoveFromEverywhere")
    void onlyLegalMovesAreMade(InquiryStatus from, Move move) {
        var inquiry = inquiry(from);
        var to = LEGAL.getOrDefault(from, Map.of()).get(move);

        if (to == null) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> move.accept(inquiry));
            assertThat(inquiry.status()).isEqualTo(from);
        } else {
            move.accept(inquiry);
            assertThat(inquiry.status()).isEqualTo(to);
        }
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
    void nobodyIsHandedWhatIsTheirsAlready() {
        var inquiry = inquiry(ASSIGNED);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> inquiry.assignTo(ROSA, "Rosa Campos"));
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
    void whatWasTakenForSpamGoesBackToWhomItWas() {
        var inquiry = inquiry(ASSIGNED);

        inquiry.markAsSpam();
        inquiry.markAsNoSpam(FIRST_ANSWER);

        assertThat(inquiry.status()).isEqualTo(ASSIGNED);
        assertThat(inquiry.assignee()).isEqualTo(ROSA);
    }

    @Test
    void aClosedOneThatWasTakenForSpamIsClosedAgainAsItWas() {
        var inquiry = inquiry(CLOSED);

        inquiry.markAsSpam();
        inquiry.markAsNoSpam(FIRST_ANSWER);

        assertThat(inquiry.status()).isEqualTo(CLOSED);
        assertThat(inquiry.assignee()).isEqualTo(ROSA);
        assertThat(inquiry.ending()).isEqualTo(Ending.of(Outcome.ANSWERED));
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
    void whatFellIntoTheTrapBeginsAsSpam() {
        var trapped =
                new Inquiry(new Reference("Q7M-4KD"), new byte[32], Submissions.trapped(), Instant.EPOCH, FIRST_ANSWER);

        assertThat(trapped.status()).isEqualTo(SPAM);
    }

    @Test
    void whatIsNotStoredYetHasNoRevisionToBeBasedOn() {
        var inquiry = inquiry(RECEIVED);

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> inquiry.requireRevision(0));
    }

    @Test
    void anOpenOneGoesIntoAnOpenOneOnlySoThatNobodyIsForgotten() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> inquiry(RECEIVED).mergeInto(inquiry(CLOSED)));
        for (var status : new InquiryStatus[] {SPAM, MERGED}) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> inquiry(CLOSED).mergeInto(inquiry(status)));
        }
        var alone = inquiry(RECEIVED);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> alone.mergeInto(alone));
    }

    @Test
    void whatIsBookedSaysWhenAndWhatIsDeclinedSaysWhy() {
        var inquiry = inquiry(ASSIGNED);

        for (var outcome : new Outcome[] {Outcome.BOOKED, Outcome.DECLINED}) {
            assertThatIllegalArgumentException().isThrownBy(() -> inquiry.close(Ending.of(outcome)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> inquiry.close(Ending.declined(" \u200b ")));
        assertThat(inquiry.status()).isEqualTo(ASSIGNED);
        assertThatIllegalArgumentException().isThrownBy(() -> new Ending(Outcome.ANSWERED, VISIT, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ending(Outcome.BOOKED, VISIT, "Because"));
        assertThatIllegalArgumentException().isThrownBy(() -> Ending.declined("x".repeat(Ending.MAXIMUM_REASON + 1)));
    }

    private static Inquiry inquiry(InquiryStatus status) {
        var sent = status == SPAM ? Submissions.trapped() : Submissions.about(UUID.randomUUID(), "Harold Whitman");
        var inquiry = new Inquiry(new Reference("Q7M-4KD"), new byte[32], sent, Instant.EPOCH, FIRST_ANSWER);
        if (status == ASSIGNED || status == CLOSED) {
            inquiry.assignTo(ROSA, "Rosa Campos");
        }
        if (status == CLOSED) {
            inquiry.close(Ending.of(Outcome.ANSWERED));
        }
        if (status == MERGED) {
            inquiry.mergeInto(inquiry(RECEIVED));
        }
        return inquiry;
    }
}
