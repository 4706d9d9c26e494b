package org.clinic.portal.redirect;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.redirect.RedirectRefusedException.Why;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.draft.SlugTakenException;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.TopicNotLiveException;
import org.clinic.portal.version.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class RedirectServiceTest {

    @Autowired
    RedirectService redirects;

    @Autowired
    Redirects leads;

    @Autowired
    TopicService topics;

    @Autowired
    PublishingService publishing;

    @Autowired
    Author author;

    @Autowired
    JdbcClient jdbc;

    private TopicDraft topic;
    private String slug;

    @BeforeEach
    void aLiveTopicAndAnAddressThatNobodyHas() {
        topic = author.draft("One", "Two");
        author.publish(topic.id());
        slug = "old-" + UUID.randomUUID();
    }

    @Test
    void anAddressLeadsToATopicAndFollowsItsNames() {
        var added = redirects.add("https://clinic.example/topics/" + slug + "/?x=1", topic.id(), null);

        assertThat(leads.from(slug))
                .contains(new Lead(topic.id(), null, topic.details().title()));
        var renamed = moved(topic);
        assertThat(own()).satisfies(own -> {
            assertThat(own.redirect()).isEqualTo(added);
            assertThat(own.redirect().addedName()).isEqualTo("Mara Klein");
            assertThat(own.to())
                    .isEqualTo(new Destination(
                            topic.id(),
                            renamed,
                            author.read(topic.id()).details().title(),
                            true,
                            null));
            assertThat(own.hits().total()).isZero();
        });
    }

    @Test
    void anAddressLeadsToASectionAsLongAsThePageHasIt() {
        var section = topic.sections().getFirst();
        redirects.add(slug, topic.id(), section.id());
        assertThat(own().to().section()).isEqualTo("One");

        author.write(section, "Another heading");
        author.publish(topic.id());
        assertThat(own().to().section()).isEqualTo("Another heading");
        assertThat(leads.from(slug)).map(Lead::section).contains(section.id());

        refuses(Why.NO_SECTION, "also-" + slug, new SectionId());
    }

    @Test
    void whatIsNoAddressIsRefused() {
        refuses(Why.NO_ADDRESS, "https://clinic.example/about", null);
    }

    @Test
    void anAddressThatATopicHasOrHadIsRefused() {
        var other = author.draft("One");
        author.publish(other.id());
        var before = other.details().slug();
        var now = moved(other);

        assertThat(List.of(before, now))
                .allSatisfy(taken -> refuses(
                        Why.TOPIC,
                        taken,
                        null,
                        author.read(other.id()).details().title()));
        publishing.withdraw(other.id(), Withdrawal.untold("Nobody needs it"));
        refuses(Why.TOPIC, before, null);
    }

    @Test
    void anAddressThatWouldLeadInACircleIsRefused() {
        var before = topic.details().slug();
        var now = moved(topic);

        refuses(Why.CIRCLE, before, null);
        refuses(Why.CIRCLE, now, null);
    }

    @Test
    void anAddressThatADraftHasIsRefused() {
        var draft = author.draft("One");

        refuses(Why.DRAFT, draft.details().slug(), null, draft.details().title());
    }

    @Test
    void anAddressThatLeadsSomewhereAlreadyIsRefusedSoThatNoneLeadsOn() {
        redirects.add(slug, topic.id(), null);

        refuses(
                Why.REDIRECT,
                slug.toUpperCase(Locale.ROOT),
                null,
                topic.details().title());
    }

    @Test
    void aTopicThatVisitorsCannotReadIsNoDestination() {
        var draft = author.draft("One").id();
        publishing.withdraw(topic.id(), Withdrawal.untold("Nobody needs it"));

        assertThatExceptionOfType(TopicNotLiveException.class).isThrownBy(() -> redirects.add(slug, draft, null));
        assertThatExceptionOfType(TopicNotLiveException.class).isThrownBy(() -> redirects.add(slug, topic.id(), null));
        assertThat(leads.from(slug)).isEmpty();
    }

    @Test
    void noTopicTakesAnAddressThatARedirectLeadsFrom() {
        redirects.add(slug, topic.id(), null);
        var draft = author.draft("One");

        assertThatExceptionOfType(SlugTakenException.class)
                .isThrownBy(() -> topics.revise(
                        draft.id(), draft.revision(), draft.details().withSlug(slug)))
                .satisfies(taken ->
                        assertThat(taken.leadsTo()).contains(topic.details().title()));
        var created = topics.create(new TopicDetails(slug, "en", "", "Another", ""));
        assertThat(author.read(created).details().slug()).isEqualTo(slug + "-2");
    }

    @Test
    void whatIsRemovedLeadsNowhereUntilItIsPutBack() {
        redirects.add(slug, topic.id(), topic.sections().getFirst().id());
        var own = own();

        redirects.remove(own);
        assertThat(leads.from(slug)).isEmpty();
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> redirects.remove(own));

        publishing.withdraw(topic.id(), Withdrawal.untold("Nobody needs it"));
        redirects.putBack(own);
        assertThat(own().redirect()).isEqualTo(own.redirect());
        assertThat(own().to().live()).isFalse();
    }

    @Test
    void whatIsRemovedIsNotPutBackOverWhatHasItsAddressByNow() {
        redirects.add(slug, topic.id(), null);
        var own = own();
        redirects.remove(own);
        topics.create(new TopicDetails(slug, "en", "", "Quicker", ""));

        assertThatExceptionOfType(RedirectRefusedException.class)
                .isThrownBy(() -> redirects.putBack(own))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(Why.DRAFT));
    }

    @Test
    void whoAddedAndRemovedWhatIsAudited() {
        redirects.add(slug, topic.id(), null);
        var own = own();
        redirects.remove(own);
        redirects.putBack(own);

        assertThat(jdbc.sql("""
                                select action || ' ' || actor_name || ' ' || (detail ->> 'slug') || ' ' || (detail ->> 'leads-to')
                                from audit_event where subject_type = 'redirect' and subject_id = ? order by id""")
                        .param(own.redirect().id().id())
                        .query(String.class)
                        .list())
                .containsExactly(told("add"), told("remove"), told("add"));
    }

    private String told(String act) {
        return "redirect.%s Mara Klein %s /topics/%s"
                .formatted(act, slug, topic.details().slug());
    }

    @Test
    void whatATopicHadBeforeIsListedWithWhenItBecameAnother() {
        var before = topic.details().slug();
        var now = moved(topic);
        var second = publishing.version(topic.id(), 2).orElseThrow();
        author.publishChange(topic.id());

        assertThat(former(before)).singleElement().satisfies(former -> {
            assertThat(former.since()).isEqualTo(second.publishedAt());
            assertThat(former.to().slug()).isEqualTo(now);
            assertThat(former.to().live()).isTrue();
        });
        assertThat(former(now)).isEmpty();
        publishing.withdraw(topic.id(), Withdrawal.untold("Nobody needs it"));
        assertThat(former(before))
                .singleElement()
                .matches(former -> !former.to().live());
    }

    @Test
    void anAddressThatATopicHasAgainIsNoFormerOne() {
        var first = topic.details().slug();
        var second = moved(topic);
        var draft = author.read(topic.id());
        topics.revise(topic.id(), draft.revision(), draft.details().withSlug(first));
        author.publish(topic.id());

        assertThat(former(first)).isEmpty();
        assertThat(former(second))
                .singleElement()
                .matches(former -> former.to().slug().equals(first));
    }

    @Test
    void theArchiveTellsHowManyLeadToATopic(@Autowired TopicArchive archive) {
        redirects.add(slug, topic.id(), null);
        redirects.add("also-" + slug, topic.id(), null);

        assertThat(archive.dependants(topic.id()))
                .filteredOn(dependant -> dependant.key().equals("topic.dependants.redirects"))
                .singleElement()
                .matches(dependant -> dependant.count() == 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update redirect set slug = 'other' | permission denied",
                "insert into redirect_hit values ('a', '2026-01-02', 1) | redirect_hit_month_check",
                "insert into redirect_hit values ('A', '2026-01-01', 1) | redirect_hit_slug_check",
                "insert into redirect_hit values ('a', '2026-01-01', 0) | redirect_hit_hits_check",
                "delete from redirect_hit | permission denied"
            })
    void theDatabaseRefuses(String statement, String because) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .havingRootCause()
                .withMessageContaining(because);
    }

    @Test
    void theDatabaseRefusesARedirectWhereATopicIsOrThatLeadsToADraft() {
        var draft = author.draft("One");

        refusesStored(draft.details().slug(), topic.id(), "is, or was, that of a topic");
        refusesStored(topic.details().slug(), topic.id(), "is, or was, that of a topic");
        refusesStored(slug, draft.id(), "that was published");
        refusesStored("No Slug", topic.id(), "redirect_slug_check");
    }

    @Test
    void theDatabaseRefusesAVersionWhereARedirectIs() {
        redirects.add(slug, topic.id(), null);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update topic set slug = ? where id = ?")
                        .params(slug, topic.id().id())
                        .update())
                .havingRootCause()
                .withMessageContaining("leads to another topic");
    }

    private void refusesStored(String address, TopicId to, String because) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into redirect (id, slug, topic_id, added_at, added_by, added_name)
                                select gen_random_uuid(), ?, ?, now(), id, name from account limit 1""").params(address, to.id()).update())
                .havingRootCause()
                .withMessageContaining(because);
    }

    private void refuses(Why why, String address, @Nullable SectionId section) {
        assertThatExceptionOfType(RedirectRefusedException.class)
                .isThrownBy(() -> redirects.add(address, topic.id(), section))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private void refuses(Why why, String address, @Nullable SectionId section, String name) {
        assertThatExceptionOfType(RedirectRefusedException.class)
                .isThrownBy(() -> redirects.add(address, topic.id(), section))
                .asInstanceOf(type(RedirectRefusedException.class))
                .extracting(RedirectRefusedException::why, RedirectRefusedException::name)
                .containsExactly(why, name);
    }

    /** Publishes the topic at another address, and answers the slug. */
    private String moved(TopicDraft draft) {
        var read = author.read(draft.id());
        var details =
                topics.revise(read.id(), read.revision(), Author.details()).details();
        author.publish(draft.id());
        return details.slug();
    }

    private OwnRedirect own() {
        return redirects.own().stream()
                .filter(own -> own.redirect().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private List<FormerAddress> former(String address) {
        return redirects.former().stream()
                .filter(former -> former.slug().equals(address))
                .toList();
    }
}
