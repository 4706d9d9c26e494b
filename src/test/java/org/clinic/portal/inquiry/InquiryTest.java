package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinic.portal.inquiry.InquiryStatus.ASSIGNED;
import static org.clinic.portal.inquiry.InquiryStatus.CLOSED;
import static org.clinic.portal.inquiry.InquiryStatus.RECEIVED;
import static org.clinic.portal.inquiry.InquiryStatus.SPAM;

class InquiryTest {

    static final AccountId ROSA = new AccountId();
    static final AccountId MARA = new AccountId();

    /** What can be done, each by itself. */
    enum Move implements Consumer<Inquiry> {
        ASSIGN(inquiry -> inquiry.assignTo(MARA, "Mara Klein")),
        CLOSE(inquiry -> inquiry.close(Outcome.BOOKED)),
        REOPEN(Inquiry::reopen),
        MARK_AS_SPAM(Inquiry::markAsSpam),
        MARK_AS_NO_SPAM(Inquiry::markAsNoSpam);

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
            RECEIVED, Map.of(Move.ASSIGN, ASSIGNED, Move.MARK_AS_SPAM, SPAM),
            ASSIGNED, Map.of(Move.ASSIGN, ASSIGNED, Move.CLOSE, CLOSED, Move.MARK_AS_SPAM, SPAM),
            CLOSED, Map.of(Move.REOPEN, ASSIGNED, Move.MARK_AS_SPAM, SPAM),
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
        assertThat(inquiry.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aReopenedInquiryIsItsCoordinatorsAgainWithoutAnOutcome() {
        var inquiry = inquiry(CLOSED);

        inquiry.reopen();

        assertThat(inquiry.assignee()).isEqualTo(ROSA);
        assertThat(inquiry.outcome()).isNull();
    }

    @Test
    void whatWasTakenForSpamGoesBackToWhomItWas() {
        var inquiry = inquiry(ASSIGNED);

        inquiry.markAsSpam();
        inquiry.markAsNoSpam();

        assertThat(inquiry.status()).isEqualTo(ASSIGNED);
        assertThat(inquiry.assignee()).isEqualTo(ROSA);
    }

    @Test
    void aClosedOneThatWasTakenForSpamIsClosedAgainAsItWas() {
        var inquiry = inquiry(CLOSED);

        inquiry.markAsSpam();
        inquiry.markAsNoSpam();

        assertThat(inquiry.status()).isEqualTo(CLOSED);
        assertThat(inquiry.assignee()).isEqualTo(ROSA);
        assertThat(inquiry.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void whatFellIntoTheTrapBeginsAsSpam() {
        var trapped = new Inquiry(new Reference("Q7M-4KD"), new byte[32], Submissions.trapped(), Instant.EPOCH);

        assertThat(trapped.status()).isEqualTo(SPAM);
    }

    @Test
    void whatIsNotStoredYetHasNoRevisionToBeBasedOn() {
        var inquiry = inquiry(RECEIVED);

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> inquiry.requireRevision(0));
    }

    private static Inquiry inquiry(InquiryStatus status) {
        var sent = status == SPAM ? Submissions.trapped() : Submissions.about(UUID.randomUUID(), "Harold Whitman");
        var inquiry = new Inquiry(new Reference("Q7M-4KD"), new byte[32], sent, Instant.EPOCH);
        if (status == ASSIGNED || status == CLOSED) {
            inquiry.assignTo(ROSA, "Rosa Campos");
        }
        if (status == CLOSED) {
            inquiry.close(Outcome.ANSWERED);
        }
        return inquiry;
    }
}
