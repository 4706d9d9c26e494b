package org.clinic.portal.topic.preview;

import java.time.Duration;
import java.util.List;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.PublishedVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class PreviewServiceTest {

    @Autowired
    PreviewService previews;

    @Autowired
    PublishingService publishing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Author author;

    @Autowired
    People people;

    private static final SecurityContext NOBODY = new SecurityContextImpl(
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

    private TopicId topic;

    @BeforeEach
    void draft() {
        topic = author.draft("Risks", "Recovery").id();
    }

    @Test
    void aPreviewSaysWhatTheNextVersionWouldSay() {
        var preview = previews.open(topic).orElseThrow();

        var number = author.publish(topic);

        var version = publishing.version(topic, number).orElseThrow();
        assertThat(preview)
                .usingRecursiveComparison()
                .ignoringFields("publishedAt", "sha256")
                .isEqualTo(version);
    }

    @Test
    void aPreviewSaysWhatTheNextVersionWouldSayWithoutWhatIsLeftOut() {
        var first = author.read(topic).content();
        author.publish(topic);
        author.write(author.read(topic).sections().getFirst(), "What can go wrong");
        author.write(author.read(topic).sections().getLast(), "The days after");
        var draft = author.read(topic).content();
        var without = LeftOut.NOTHING.with(draft.sections().getFirst().id(), true);

        assertThat(previews.open(topic, without))
                .map(PublishedVersion::content)
                .contains(first.with(
                        List.of(first.sections().getFirst(), draft.sections().getLast())));
        assertThat(previews.open(topic, LeftOut.NOTHING))
                .map(PublishedVersion::content)
                .contains(draft);
    }

    @Test
    void ofWhatVisitorsDoNotReadYetSectionsCanBeLeftOutAndDetailsCannot() {
        var draft = author.read(topic).content();
        var without =
                LeftOut.NOTHING.with(draft.sections().getFirst().id(), true).withDetails(true);

        assertThat(previews.open(topic, without))
                .map(PublishedVersion::content)
                .contains(draft.with(List.of(draft.sections().getLast())));
    }

    @Test
    void whoHasALinkReadsTheDraftAsItIsThen() {
        var token = token(previews.share(topic, Duration.ofDays(7)));
        author.write(author.read(topic).sections().getFirst(), "What can go wrong");

        var read = people.as(NOBODY, () -> previews.openLinked(token)).orElseThrow();

        assertThat(read.topic()).isEqualTo(topic);
        assertThat(read.content().sections().getFirst().heading()).isEqualTo("What can go wrong");
        assertThat(previews.links(topic))
                .singleElement()
                .satisfies(link -> assertThat(link.opened()).isOne())
                .satisfies(link -> assertThat(link.openedAt()).isNotNull());
    }

    @Test
    void aLinkThatWasRevokedLeadsNowhere() {
        var link = previews.share(topic, Duration.ofDays(7));

        previews.revoke(link.id());
        previews.revoke(link.id());

        assertThat(previews.openLinked(token(link))).isEmpty();
        assertThat(previews.links(topic)).isEmpty();
    }

    @Test
    void aLinkIsWorthNothingWhileItsMakerWritesNoTopics() {
        var maker = people.account("Maker " + topic.id(), Roles.MARKETING);
        var token = people.as(
                people.context("Maker " + topic.id(), Roles.MARKETING),
                () -> token(previews.share(topic, Duration.ofDays(7))));
        assertThat(previews.openLinked(token)).isPresent();

        jdbc.sql("update account set deactivated_at = now() where id = ?")
                .param(maker.id().id())
                .update();
        assertThat(previews.openLinked(token)).isEmpty();

        jdbc.sql("update account set deactivated_at = null where id = ?")
                .param(maker.id().id())
                .update();
        assertThat(previews.openLinked(token)).isPresent();

        jdbc.sql("delete from account_role where account_id = ?")
                .param(maker.id().id())
                .update();
        assertThat(previews.openLinked(token)).isEmpty();
    }

    @Test
    void whoeverComesByALinkLeavesATrace() {
        var link = previews.share(topic, Duration.ofDays(7));
        people.as(NOBODY, () -> previews.openLinked(token(link)));

        assertThat(jdbc.sql("""
                                select detail ->> 'link' from audit_event
                                where action = 'topic.preview.open' and subject_id = ? and actor_id is null""").param(topic.id()).query(String.class).list())
                .containsExactly(link.id().id().toString());
    }

    @Test
    void aLinkEndsByItself() {
        var token = LinkToken.random();
        insert(token, "now() - interval '2 days'", "now() - interval '1 second'");

        assertThat(previews.openLinked(token)).isEmpty();
        assertThat(previews.links(topic)).isEmpty();
    }

    @Test
    void aLinkThatWasMadeUpLeadsNowhere() {
        assertThat(previews.openLinked(LinkToken.random())).isEmpty();
    }

    @Test
    void noLinkHoldsForLongerThanAMonth() {
        assertThatIllegalArgumentException().isThrownBy(() -> previews.share(topic, Duration.ofDays(31)));
        assertThatIllegalArgumentException().isThrownBy(() -> previews.share(topic, Duration.ZERO));
    }

    @Test
    void theDatabaseRefusesALinkThatHoldsForLonger() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert(LinkToken.random(), "now()", "now() + interval '31 days'"))
                .withMessageContaining("preview_link_ends_within_a_month");
    }

    @Test
    void theDatabaseKeepsWhatWasRevokedRevoked() {
        var link = previews.share(topic, Duration.ofDays(1));
        previews.revoke(link.id());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql("update preview_link set revoked_at = null, revoker_name = null where id = ?")
                                .param(link.id().id())
                                .update());
    }

    @Test
    void theSecretOfALinkIsNotStored() {
        var link = previews.share(topic, Duration.ofDays(1));

        assertThat(jdbc.sql("select preview_link::text from preview_link where id = ?")
                        .param(link.id().id())
                        .query(String.class)
                        .single())
                .doesNotContain(token(link).value());
        assertThat(link.toString()).doesNotContain(token(link).value());
    }

    private void insert(LinkToken token, String made, String expires) {
        var maker = people.account("Mara Klein", Roles.MARKETING);
        jdbc.sql("""
                        insert into preview_link (id, topic_id, token_sha256, made_at, made_by, maker_name, expires_at)
                        values (?, ?, ?, %s, ?, ?, %s)""".formatted(made, expires))
                .params(
                        new PreviewLinkId().id(),
                        topic.id(),
                        token.sha256(),
                        maker.id().id(),
                        maker.name())
                .update();
    }

    private static LinkToken token(NewPreviewLink link) {
        return new LinkToken(link.path().substring("/preview/".length()));
    }
}
