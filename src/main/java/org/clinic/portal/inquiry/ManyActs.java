package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.text.Folded;

/** What can be done to many inquiries at once, and of which of them it leaves alone. */
public final class ManyActs {

    private ManyActs() {}

    /** The same for each. */
    public sealed interface Act {}

    /** @param to a coordinator, perhaps oneself */
    public record Give(NamedAccount to) implements Act {}

    public record SetAside(Instant until) implements Act {}

    public record Label(String name) implements Act {}

    public record Close(Ending ending) implements Act {}

    public record MarkAsSpam() implements Act {}

    /** Why one of them is left alone. */
    public enum Left {
        /** It is closed, merged or spam. */
        OVER,
        /** It is so already. */
        SO_ALREADY,
        /** It is nobody's yet, and only whose it is closes it. */
        NOBODYS,
        /** A colleague is writing a note on it. */
        WRITTEN_ON,
        /** Something has happened to it since. */
        CHANGED
    }

    /** Why an act leaves one alone that stands so. */
    static Optional<Left> left(Act act, InquiryState inquiry) {
        var status = inquiry.status();
        boolean isOpen = inquiry.nextStep() != null;
        return Optional.ofNullable(
                switch (act) {
                    case Give give ->
                        !isOpen ? Left.OVER : give.to().id().equals(inquiry.assignee()) ? Left.SO_ALREADY : null;
                    case SetAside _ -> isOpen ? null : Left.OVER;
                    case Label label ->
                        inquiry.marks().labels().stream()
                                        .anyMatch(each -> Folded.of(each).equals(Folded.of(label.name())))
                                ? Left.SO_ALREADY
                                : null;
                    case Close _ -> !isOpen ? Left.OVER : inquiry.assignee() == null ? Left.NOBODYS : null;
                    case MarkAsSpam _ ->
                        status == InquiryStatus.SPAM
                                ? Left.SO_ALREADY
                                : status == InquiryStatus.MERGED ? Left.OVER : null;
                });
    }
}
