package org.clinic.portal.topic.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.notification.Notifications;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.draft.DraftHistoryService;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.publishing.PublishingService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** With the module that knows accounts, since comments mention them. */
@PortalTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class CommentServiceTest {

    @Autowired
    CommentService comments;

    @Autowired
    SectionService sections;

    @Autowired
    SectionSplitService parts;

    @Autowired
    DraftHistoryService history;

    @Autowired
    PublishingService publishing;

    @Autowired
    Notifications notifications;

    @Autowired
    Author author;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private TopicDraft draft;
    private DraftSection recovery;
    private SecurityContext reviewer;

    @BeforeEach
    void aDraft() {
        draft = author.draft("Recovery", "Risks");
        recovery = author.save(draft.sections().getFirst(), text("Rest at home for a day.", "Drink water."));
        reviewer = people.context("Rosa Vidal", Roles.REVIEWER);
    }

    @Test
    void aReviewerCommentsAndMarketingReadsIt() {
        var begun = people.as(reviewer, () -> comment("for a day", "Better two."));

        assertThat(comments.of(draft.id())).containsExactly(begun);
        assertThat(begun.anchor().quote()).isEqualTo("for a day");
        assertThat(begun.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.authorName()).isEqualTo("Rosa Vidal");
            assertThat(remark.text()).isEqualTo("Better two.");
        });
    }

    @Test
    void aCommentStaysOnItsWordsWhateverIsSaved() {
        comment("a day", "Better two.");

        recovery = author.save(
                recovery, text("Drink plenty of water.", "Walk a little.", "Rest well at home for a day or two."));

        assertThat(onlyAnchor()).satisfies(anchor -> {
            assertThat(anchor.quote()).isEqualTo("a day");
            assertThat(anchor.isLost()).isFalse();
        });
    }

    @Test
    void aCommentGoesAlongWithItsWordsWhenASectionIsDividedOrMerged() {
        var before = comment("for a day", "Better two.");
        var after = comment("Drink water", "How much?");
        var body = recovery.body();
        var blocks = body.blocks();

        var second = parts.split(
                        recovery.id(), body, new Body(blocks.subList(0, 1)), new Body(blocks.subList(1, blocks.size())))
                .orElseThrow();
        assertThat(found(before).section()).isEqualTo(recovery.id());
        assertThat(found(after).section()).isEqualTo(second.id());
        assertThat(found(after).anchor().quote()).isEqualTo("Drink water");
        history.undo(draft.id());
        assertThat(found(after).section()).isEqualTo(recovery.id());
        history.redo(draft.id());
        assertThat(found(after).section()).isEqualTo(second.id());
        parts.mergeWithNext(recovery.id());

        assertThat(found(before).section()).isEqualTo(recovery.id());
        assertThat(found(after).section()).isEqualTo(recovery.id());
        assertThat(found(after).anchor().quote()).isEqualTo("Drink water");
    }

    private CommentThread found(CommentThread comment) {
        return comments.of(draft.id()).stream()
                .filter(each -> each.id().equals(comment.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatOthersWroteMeanwhileDoesNotMoveANewComment() {
        var seen = recovery.body();
        author.save(recovery, text("First of all: rest at home for a day.", "Drink water."));

        var begun = comments.add(recovery.id(), Anchor.ofWords(seen, 17, 22), seen, said("Better two."));

        assertThat(begun.anchor())
                .isEqualTo(Anchor.ofWords(author.read(draft.id(), recovery.id()).body(), 31, 36));
    }

    @Test
    void cutWordsAreQuotedAndFoundAgainWhenTheyArePasted() {
        comment("day", "Better two.");

        recovery = author.save(recovery, text("Drink water."));
        assertThat(onlyAnchor().isLost()).isTrue();
        assertThat(onlyAnchor().quote()).isEqualTo("day");
        recovery = author.save(recovery, text("Drink water.", "Rest at home for a day."));

        assertThat(onlyAnchor().isLost()).isFalse();
    }

    @Test
    void movingASectionLeavesItsCommentsOnIt() {
        var begun = comment("a day", "Better two.");

        sections.move(recovery.id(), 1);

        assertThat(comments.of(draft.id())).containsExactly(begun);
    }

    @Test
    void restoringAVersionFindsTheWordsOfComments() {
        author.publish(draft.id());
        recovery = author.save(recovery, text("Drink water.", "Please rest at home for a day."));
        comment("a day", "Better two.");

        publishing.restore(author.read(draft.id()), 1);

        assertThat(onlyAnchor())
                .isEqualTo(Anchor.ofWords(
                        text("Rest at home for a day.", "Drink water.").body(), 17, 22));
    }

    @Test
    void resolvedCommentsAreSoughtAgainWhenTheyAreReopened() {
        var begun = comment("a day", "Better two.");
        comments.resolve(begun.id());
        recovery = author.save(recovery, text("At home, rest for a day.", "Drink water."));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> comments.reply(begun.id(), said("And?")));
        comments.reopen(begun.id());

        assertThat(onlyAnchor()).isEqualTo(Anchor.ofWords(recovery.body(), 18, 23));
    }

    @Test
    void aRemovedCommentComesBackWithItsWords() {
        var begun = comment("a day", "Better two.");
        var first = begun.remarks().getFirst().id();

        comments.remove(begun.id(), first);
        assertThat(comments.of(draft.id())).isEmpty();
        recovery = author.save(recovery, text("Drink water.", "Rest at home for a day."));
        comments.putBack(begun.id(), first);

        assertThat(onlyAnchor()).isEqualTo(Anchor.ofWords(recovery.body(), 30, 35));
    }

    @Test
    void whoIsMentionedIsNotifiedAndWhoWroteBeforeHearsOfReplies() {
        var dana = hired("Dana Park", Roles.REVIEWER);
        var begun = people.as(reviewer, () -> comment("a day", "Better two."));

        comments.reply(begun.id(), new RemarkText("@Dana Park, what do you say?", Set.of(dana)));

        assertThat(inboxOf(dana)).containsExactly("comment.mention");
        assertThat(people.as(reviewer, notifications::latest)).first().satisfies(notification -> {
            assertThat(notification.kind()).isEqualTo("comment.reply");
            assertThat(notification.details())
                    .containsExactly("Mara Klein", draft.details().title(), "Recovery", "@Dana Park, what do you say?");
            assertThat(notification.link())
                    .isEqualTo("topics/%s?section=%s&comment=%s".formatted(draft.id(), recovery.id(), begun.id()));
        });
    }

    @Test
    void editingNotifiesOnlyWhoWasNotMentionedBefore() {
        var dana = hired("Dana Park", Roles.REVIEWER);
        var omar = hired("Omar Reyes", Roles.MARKETING);
        var begun = comments.add(
                recovery.id(), Anchor.ofSection(), recovery.body(), new RemarkText("@Dana Park?", Set.of(dana)));

        comments.edit(
                begun.id(),
                begun.remarks().getFirst().id(),
                new RemarkText("@Dana Park, @Omar Reyes?", Set.of(dana, omar)));

        assertThat(inboxOf(dana)).hasSize(1);
        assertThat(inboxOf(omar)).containsExactly("comment.mention");
    }

    /** Whoever replied meanwhile said something else. */
    @Test
    void whoIsMentionedByAnEditReadsWhatWasEdited() {
        var dana = hired("Dana Park", Roles.REVIEWER);
        var begun = comment("a day", "Better two.");
        people.as(reviewer, () -> comments.reply(begun.id(), said("Three.")));

        comments.edit(
                begun.id(), begun.remarks().getFirst().id(), new RemarkText("Better two, @Dana Park?", Set.of(dana)));

        var as = people.context(new NamedAccount(dana, "Dana Park"), Roles.REVIEWER);
        assertThat(people.as(as, notifications::latest))
                .singleElement()
                .satisfies(notification ->
                        assertThat(notification.details().getLast()).isEqualTo("Better two, @Dana Park?"));
    }

    @Test
    void onlyWhoMayReadTopicsCanBeMentioned() {
        var coordinator = hired("Carla Mendez", Roles.COORDINATOR);

        assertThat(comments.colleagues()).noneMatch(colleague -> colleague.id().equals(coordinator));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> comments.add(
                        recovery.id(),
                        Anchor.ofSection(),
                        recovery.body(),
                        new RemarkText("@Carla Mendez", Set.of(coordinator))));
    }

    @Test
    void theDatabaseRefusesRepliesToWhatIsResolvedAndMentionsOfOutsiders() {
        var begun = comment("a day", "Better two.");
        var outsider = hired("Carla Mendez", Roles.COORDINATOR);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("insert into topic_remark_mention values (?, ?)")
                        .params(begun.remarks().getFirst().id().id(), outsider.id())
                        .update())
                .withMessageContaining("may read topics");
        comments.resolve(begun.id());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into topic_remark (id, revision, comment_id, author_id, author_name, text, made_at)
                                select gen_random_uuid(), 0, comment_id, author_id, author_name, 'Late', now()
                                from topic_remark where comment_id = ?""").param(begun.id().id()).update())
                .withMessageContaining("takes no reply");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update topic_remark set author_name = 'Somebody else'")
                        .update());
    }

    @Test
    void aVersionHoldsNothingOfWhatIsSaidAboutIt() {
        comment("Recovery", "A word for colleagues.", draft.sections().get(1));

        author.publish(draft.id());

        var content = jdbc.sql("select content::text from topic_version where topic_id = ?")
                .param(draft.id().id())
                .query(String.class)
                .single();
        assertThat(content).doesNotContain("colleagues").doesNotContain("comment");
    }

    private CommentThread comment(String words, String said) {
        return comment(words, said, recovery);
    }

    /** On words of a text, wherever in it they stand first. */
    private CommentThread comment(String words, String said, DraftSection section) {
        var text = section.body().blocks().stream()
                .flatMap(block -> block.lines().stream())
                .map(RichText::text)
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
        int at = Math.max(0, text.indexOf(words));
        return comments.add(
                section.id(), Anchor.ofWords(section.body(), at, at + words.length()), section.body(), said(said));
    }

    private Anchor onlyAnchor() {
        var all = comments.of(draft.id());
        assertThat(all).hasSize(1);
        return all.getFirst().anchor();
    }

    private AccountId hired(String name, String role) {
        var member = staff.hire(name, role);
        return new AccountId(jdbc.sql("select id from account where email = ?")
                .param(member.email())
                .query(UUID.class)
                .single());
    }

    private List<@Nullable String> inboxOf(AccountId account) {
        return jdbc.sql("select kind from notification where account_id = ?")
                .param(account.id())
                .query(String.class)
                .list();
    }

    private static RemarkText said(String text) {
        return new RemarkText(text, Set.of());
    }

    private static SectionText text(String... paragraphs) {
        var blocks = Arrays.stream(paragraphs)
                .<Block>map(words -> new Block.Paragraph(RichText.plain(words)))
                .toList();
        return new SectionText(SectionKind.OTHER, "Recovery", new Body(blocks));
    }
}
