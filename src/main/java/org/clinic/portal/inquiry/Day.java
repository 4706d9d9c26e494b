package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator's day as it stood at a moment.
 *
 * @param left what is late or due today, in the order to do it: what is due first comes first
 * @param done what they did today, in order
 * @param week seven days, from today on
 * @param then when something is due after today, if anything is
 */
public record Day(
        Instant at,
        List<DueInquiry> left,
        List<DoneAct> done,
        List<DayCount> week,
        @Nullable Instant then) {

    public Day {
        left = List.copyOf(left);
        done = List.copyOf(done);
        week = List.copyOf(week);
    }

    public boolean isLate(DueInquiry inquiry) {
        return inquiry.nextStep().by().isBefore(at);
    }

    public long late() {
        return left.stream().filter(this::isLate).count();
    }

    /**
     * Until when there is nothing to do, if it is so and there is something later today. A first answer is due by its time,
     * not at it: as long as one is left, it can be given.
     */
    public Optional<Instant> nothingLeftUntil() {
        return left.stream().anyMatch(inquiry -> isLate(inquiry) || canBeDoneNow(inquiry))
                ? Optional.empty()
                : left.stream().findFirst().map(first -> first.nextStep().by());
    }

    private static boolean canBeDoneNow(DueInquiry inquiry) {
        return inquiry.nextStep().kind() == NextStepKind.FIRST_ANSWER;
    }

    /** Whose names are in it. */
    Set<InquiryId> shown() {
        return Stream.concat(left.stream().map(DueInquiry::id), done.stream().map(DoneAct::inquiry))
                .collect(Collectors.toUnmodifiableSet());
    }
}
