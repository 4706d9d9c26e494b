package org.clinic.portal.topic.comment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.Anchor;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TopicCommentTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final SignedInAccount MARA =
            new SignedInAccount(new AccountId(), "Mara Klein", "mara@clinic.example", 0, Set.of());
    private static final SignedInAccount DANA =
            new SignedInAccount(new AccountId(), "Dana Park", "dana@clinic.example", 0, Set.of());

    @Test
    void aResolvedCommentTakesNoReplyUntilItIsReopened() {
        var comment = comment();
        comment.resolve(hand(DANA));

        assertThat(comment.asRead().resolution()).isEqualTo(new CommentThread.Resolution(NOON, "Dana Park"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> comment.reply(remark("Still?", DANA)));

        comment.reopen();
        comment.reply(remark("Still?", DANA));
        assertThat(texts(comment)).containsExactly("Is this right?", "Still?");
    }

    @Test
    void whoSettlesItFirstHasSettledIt() {
        var comment = comment();
        comment.resolve(hand(DANA));
        comment.resolve(new Hand(MARA, NOON.plusSeconds(1)));

        assertThat(comment.asRead().resolution()).isEqualTo(new CommentThread.Resolution(NOON, "Dana Park"));
    }

    @Test
    void onlyItsAuthorChangesARemark() {
        var comment = comment();
        var first = comment.asRead().remarks().getFirst().id();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> comment.remark(first).edit(said("No."), hand(DANA)));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> comment.remove(first, hand(DANA)));

        comment.remark(first).edit(said("Is this still right?"), new Hand(MARA, NOON.plusSeconds(5)));
        assertThat(comment.asRead().remarks().getFirst().editedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(texts(comment)).containsExactly("Is this still right?");
    }

    @Test
    void whatSomebodyHasRepliedToStays() {
        var comment = comment();
        var reply = remark("Yes.", DANA);
        comment.reply(reply);
        var first = comment.asRead().remarks().getFirst().id();

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> comment.remove(first, hand(MARA)));

        comment.remove(reply.id(), hand(DANA));
        assertThat(texts(comment)).containsExactly("Is this right?");
        comment.remove(first, hand(MARA));
        assertThat(comment.isRemoved()).isTrue();
        comment.putBack(first, MARA.id());
        assertThat(comment.isRemoved()).isFalse();
    }

    @Test
    void aRemarkHasWordsButNotTooMany() {
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> said(" \n\u200B "));
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> said("a".repeat(2001)));
        assertThat(said(" One.\r\nTwo\u0000.  \n").text()).isEqualTo("One.\nTwo .");
        assertThat(said("a".repeat(2000)).text()).hasSize(2000);
    }

    private static TopicComment comment() {
        return new TopicComment(new TopicId(), new SectionId(), Anchor.ofSection(), remark("Is this right?", MARA));
    }

    private static TopicRemark remark(String text, SignedInAccount author) {
        return new TopicRemark(said(text), hand(author));
    }

    private static Hand hand(SignedInAccount account) {
        return new Hand(account, NOON);
    }

    private static RemarkText said(String text) {
        return new RemarkText(text, Set.of());
    }

    private static List<String> texts(TopicComment comment) {
        return comment.asRead().remarks().stream().map(Remark::text).toList();
    }
}
