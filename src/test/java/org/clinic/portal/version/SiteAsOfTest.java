package org.clinic.portal.version;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.version.ComingChange.Publishing;
import org.clinic.portal.version.ComingChange.Withdrawing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clinic.portal.version.FrozenTexts.section;

/** Other tests publish on the same site: each looks at topics of its own. */
@PortalTest
@SignedInAs(Roles.MARKETING)
class SiteAsOfTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T14:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T14:00:00Z");
    private static final Instant GONE = Instant.parse("2026-03-03T14:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-04T14:00:00Z");
    private static final Duration MICRO = Duration.ofNanos(1000);

    private final SectionId risks = new SectionId();
    private final SectionId driving = new SectionId();
    private final Plans plans = new Plans();
    private final Instant now = Instant.now();

    @Autowired
    SiteAsOf asOf;

    SiteAsOf planned;
    FrozenTexts frozen;
    TopicId topic;

    @BeforeEach
    void aTopic(
            @Autowired Versions versions,
            @Autowired TransactionTemplate transaction,
            @Autowired People people,
            @Autowired JdbcClient jdbc,
            @Autowired ContentJson json,
            @Autowired Clock clock) {
        frozen = new FrozenTexts(versions, transaction, people, jdbc);
        topic = frozen.topic();
        var beans = new StaticListableBeanFactory(Map.of("plans", plans));
        planned = new SiteAsOf(jdbc, json, clock, beans.getBeanProvider(Coming.class));
    }

    @Test
    void fromTheMomentOnAtWhichAVersionGoesLiveItIsThatOne() {
        frozen.publish(topic, FIRST, text("knee", "The knee", section(risks, "Risks", "Few.")));
        frozen.publish(topic, SECOND, text("knee", "The knee now", section(driving, "Driving", "Wait.")));

        assertThat(listed(past(FIRST.minus(MICRO)))).isEmpty();
        assertThat(past(FIRST.minus(MICRO)).find(slug("knee"))).isInstanceOf(Publication.Unknown.class);
        assertThat(past(FIRST.minus(MICRO)).told(topic)).isEmpty();

        assertThat(listed(past(FIRST))).extracting(PublishedTopic::title).containsExactly("The knee");
        assertThat(live(past(SECOND.minus(MICRO)), "knee").number()).isEqualTo(1);
        assertThat(live(past(SECOND), "knee").number()).isEqualTo(2);
        assertThat(listed(past(SECOND))).extracting(PublishedTopic::title).containsExactly("The knee now");
    }

    @Test
    void fromTheMomentOfItsWithdrawalATopicIsGone() {
        frozen.publish(topic, FIRST, text("knee", "The knee"));
        frozen.publish(topic, SECOND, text("knee", "The knee again"));
        frozen.withdraw(topic, GONE);
        frozen.publish(topic, THIRD, text("knee", "The knee is back"));

        assertThat(live(past(GONE.minus(MICRO)), "knee").number()).isEqualTo(2);
        assertThat(past(GONE).find(slug("knee")))
                .isEqualTo(new Publication.Withdrawn(
                        topic, slug("knee"), "The knee again", "en", GONE, Withdrawal.Cause.OTHER, null));
        assertThat(listed(past(GONE))).isEmpty();
        assertThat(live(past(THIRD), "knee").number()).isEqualTo(3);
    }

    @Test
    void aSlugLeadsToWhereItsTopicWasThen() {
        frozen.publish(topic, FIRST, text("knee", "The knee"));
        frozen.publish(topic, SECOND, text("knees", "The knee"));
        frozen.withdraw(topic, GONE);

        assertThat(past(FIRST).find(slug("knee"))).isInstanceOf(Publication.Live.class);
        assertThat(past(FIRST).find(slug("knees"))).isInstanceOf(Publication.Unknown.class);
        assertThat(past(SECOND).find(slug("knee"))).isEqualTo(new Publication.Moved(slug("knees")));
        assertThat(past(SECOND).find(slug("knees"))).isInstanceOf(Publication.Live.class);
        assertThat(past(GONE).find(slug("knee"))).isInstanceOf(Publication.Withdrawn.class);
    }

    @Test
    void aSectionIsWhereItWasThen() {
        frozen.publish(topic, FIRST, text("knee", "The knee", section(risks, "Risks", "Few.")));
        frozen.publish(topic, SECOND, text("knees", "The knee", section(driving, "Driving", "Wait.")));
        frozen.withdraw(topic, GONE);

        assertThat(past(FIRST.minus(MICRO)).whereIs(topic, risks)).isEmpty();
        assertThat(past(FIRST).whereIs(topic, risks)).contains(new LiveSection(slug("knee"), true));
        assertThat(past(FIRST).whereIs(topic, driving)).contains(new LiveSection(slug("knee"), false));
        assertThat(past(SECOND).whereIs(topic, driving)).contains(new LiveSection(slug("knees"), true));
        assertThat(past(GONE).whereIs(topic, driving)).isEmpty();
    }

    @Test
    void onlyTheVersionsThatThereWereAreTold() {
        frozen.publish(topic, FIRST, text("knee", "The knee"));
        frozen.publish(topic, SECOND, text("knee", "The knee now"));

        assertThat(past(FIRST).told(topic))
                .containsExactly(new ToldVersion(1, ChangeKind.CONTENT, "What changed", FIRST, null));
        assertThat(past(SECOND).told(topic))
                .containsExactly(
                        new ToldVersion(2, ChangeKind.CONTENT, "What changed", SECOND, null),
                        new ToldVersion(1, ChangeKind.CONTENT, "What changed", FIRST, SECOND));
        assertThat(past(FIRST).version(topic, 2)).isEmpty();
        assertThat(past(SECOND).version(topic, 1).orElseThrow().content().title())
                .isEqualTo("The knee");
    }

    @Test
    void theSiteOfNowIsTheOneThatVisitorsRead(@Autowired PublishedTopics topics) {
        frozen.publish(topic, FIRST, text("knee", "The knee", section(risks, "Risks", "Few.")));
        var site = past(Instant.now());

        assertThat(site.live()).isEqualTo(topics.live());
        assertThat(site.find(slug("knee"))).isEqualTo(topics.find(slug("knee")));
        assertThat(site.told(topic)).isEqualTo(topics.told(topic));
        assertThat(site.version(topic, 1)).isEqualTo(topics.version(topic, 1));
        assertThat(site.whereIs(topic, risks)).isEqualTo(topics.whereIs(topic, risks));
    }

    @Test
    void beforeAnythingWasPublishedTheSiteIsEmpty() {
        frozen.publish(topic, FIRST, text("knee", "The knee"));
        var begin = asOf.begin().orElseThrow();

        assertThat(begin).isBeforeOrEqualTo(FIRST);
        assertThat(past(begin.minus(MICRO)).live()).isEmpty();
        assertThat(past(begin).live()).isNotEmpty();
    }

    @Test
    void whatNobodyPlansStaysAsItIs() {
        frozen.publish(topic, FIRST, text("knee", "The knee"));

        var then = asOf.at(new SiteMoment.At(now.plus(Duration.ofDays(9)))).orElseThrow();

        assertThat(then).isInstanceOf(SiteThen.Future.class);
        assertThat(then.coming()).isEmpty();
        assertThat(live(then.site(), "knee").number()).isEqualTo(1);
        assertThat(asOf.at(new SiteMoment.With(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatIsPlannedIsThereFromItsMomentOn() {
        frozen.publish(topic, FIRST, text("knee", "The knee", section(risks, "Risks", "Few.")));
        var other = frozen.topic();
        plans.add(publishing(1, topic, text("knees", "The knee anew", section(driving, "Driving", "Wait."))));
        plans.add(publishing(2, other, text("hip", "A hip")));
        plans.add(new Withdrawing(day(3), topic, Withdrawal.untold("Over")));

        var first = future(1);
        assertThat(live(first, "knees").number()).isEqualTo(2);
        assertThat(first.find(slug("knee"))).isEqualTo(new Publication.Moved(slug("knees")));
        assertThat(first.find(slug("hip"))).isInstanceOf(Publication.Unknown.class);
        assertThat(first.whereIs(topic, driving)).contains(new LiveSection(slug("knees"), true));
        assertThat(first.whereIs(topic, risks)).contains(new LiveSection(slug("knees"), false));
        assertThat(first.told(topic))
                .extracting(ToldVersion::number, ToldVersion::note, ToldVersion::liveUntil)
                .containsExactly(tuple(2, "Planned", null), tuple(1, "What changed", day(1)));

        assertThat(listed(future(2), topic, other))
                .extracting(PublishedTopic::title)
                .containsExactly("A hip", "The knee anew");
        assertThat(future(2).version(other, 1)).isPresent();
        assertThat(future(3).find(slug("knees")))
                .isEqualTo(new Publication.Withdrawn(
                        topic, slug("knees"), "The knee anew", "en", day(3), Withdrawal.Cause.OTHER, null));
        assertThat(future(3).whereIs(topic, driving)).isEmpty();
        assertThat(listed(future(3), topic, other))
                .extracting(PublishedTopic::title)
                .containsExactly("A hip");
        assertThat(future(3).version(topic, 1)).isPresent();
    }

    @Test
    void justBeforeItsMomentNothingHasHappened() {
        frozen.publish(topic, FIRST, text("knee", "The knee"));
        plans.add(publishing(1, topic, text("knee", "The knee anew")));

        var before = planned.at(new SiteMoment.At(day(1).minus(MICRO))).orElseThrow();

        assertThat(live(before.site(), "knee").number()).isEqualTo(1);
        assertThat(before.coming()).isEmpty();
    }

    @Test
    void whatIsPublishedTwiceIsTheLatterAndWhatIsWithdrawnCanComeBack() {
        frozen.publish(topic, FIRST, text("knee", "The knee"));
        frozen.withdraw(topic, GONE);
        plans.add(new Withdrawing(day(1), topic, Withdrawal.untold("Over")));
        plans.add(publishing(2, topic, text("knee", "The knee is back")));
        plans.add(publishing(3, topic, text("knee", "The knee anew")));

        assertThat(future(1).find(slug("knee")))
                .isEqualTo(new Publication.Withdrawn(
                        topic, slug("knee"), "The knee", "en", GONE, Withdrawal.Cause.OTHER, null));
        assertThat(live(future(2), "knee").content().title()).isEqualTo("The knee is back");
        assertThat(live(future(3), "knee").number()).isEqualTo(3);
        assertThat(future(3).version(topic, 2).orElseThrow().content().title()).isEqualTo("The knee is back");
    }

    @Test
    void aSlugOfAnotherTopicIsNotTaken() {
        frozen.publish(topic, FIRST, text("knee", "The knee"));
        var other = frozen.topic();
        plans.add(publishing(1, other, text("knee", "An impostor")));

        assertThat(live(future(1), "knee").topic()).isEqualTo(topic);
        assertThat(listed(future(1), other)).isEmpty();
    }

    @Test
    void aReleaseIsAppliedToTheSiteOfNowAlone() {
        frozen.publish(topic, FIRST, text("knee", "The knee"));
        var other = frozen.topic();
        plans.add(new Withdrawing(day(1), topic, Withdrawal.untold("Over")));
        plans.release = List.of(
                publishing(5, topic, text("knee", "The knee released")), publishing(5, other, text("hip", "A hip")));

        var then = planned.at(new SiteMoment.With(plans.id)).orElseThrow();

        assertThat(then)
                .isInstanceOfSatisfying(
                        SiteThen.Released.class,
                        released -> assertThat(released.name()).isEqualTo("Spring"));
        assertThat(then.coming()).hasSize(2);
        assertThat(listed(then.site(), topic, other))
                .extracting(PublishedTopic::title)
                .containsExactly("A hip", "The knee released");
        assertThat(planned.at(new SiteMoment.With(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatComesBeforeAndAfterAMomentIsWhatWasPublishedWithdrawnOrIsPlanned() {
        var published = Instant.parse("2014-01-01T14:00:00Z");
        var withdrawn = Instant.parse("2014-01-05T14:00:00Z");
        frozen.publish(topic, published, text("knee", "The knee"));
        frozen.withdraw(topic, withdrawn);
        plans.add(new Withdrawing(now.minusSeconds(60), topic, Withdrawal.untold("Over")));
        plans.add(publishing(1, topic, text("knee", "The knee is back")));
        plans.add(publishing(3, topic, text("knee", "The knee anew")));

        assertThat(planned.around(published.plusSeconds(1))).isEqualTo(new Turns(published, withdrawn));
        assertThat(planned.around(withdrawn).earlier()).isEqualTo(published);
        assertThat(planned.around(day(2))).isEqualTo(new Turns(day(1), day(3)));
        assertThat(planned.around(day(1)).later()).isEqualTo(day(3));
        assertThat(planned.around(day(3))).isEqualTo(new Turns(day(1), null));
        assertThat(planned.around(day(1)).earlier()).isBefore(now);
    }

    @Test
    void aMomentIsNamedAsTheClocksShowItAndHowFarTheyAreFromUtc() {
        var newYork = ZoneId.of("America/New_York");

        assertThat(new SiteMoment.At(Instant.parse("2026-03-03T19:00:00Z")).name(newYork))
                .isEqualTo("2026-03-03T14:00-05:00");
        assertThat(new SiteMoment.At(Instant.parse("2026-11-01T05:30:00Z")).name(newYork))
                .isEqualTo("2026-11-01T01:30-04:00");
        assertThat(new SiteMoment.At(Instant.parse("2026-11-01T06:30:00Z")).name(newYork))
                .isEqualTo("2026-11-01T01:30-05:00");
        assertThat(SiteMoment.named("2026-10-25T02:30+02:00"))
                .contains(new SiteMoment.At(Instant.parse("2026-10-25T00:30:00Z")));
        assertThat(SiteMoment.named("2026-03-03T19:00Z"))
                .contains(new SiteMoment.At(Instant.parse("2026-03-03T19:00:00Z")));
        assertThat(SiteMoment.named("release-" + plans.id)).contains(new SiteMoment.With(plans.id));
        assertThat(List.of(
                        "", "now", "2026-03-03", "2026-03-03T14:00", "+999999-01-01T00:00Z", "release-", "release-x"))
                .allSatisfy(name -> assertThat(SiteMoment.named(name)).isEmpty());
    }

    private Site past(Instant moment) {
        return asOf.at(new SiteMoment.At(moment)).orElseThrow().site();
    }

    private Site future(int days) {
        return planned.at(new SiteMoment.At(day(days))).orElseThrow().site();
    }

    private Instant day(int days) {
        return new SiteMoment.At(now.plus(Duration.ofDays(days))).moment();
    }

    private List<PublishedTopic> listed(Site site) {
        return listed(site, topic);
    }

    private static List<PublishedTopic> listed(Site site, TopicId... own) {
        return site.live().stream()
                .filter(each -> List.of(own).contains(each.id()))
                .toList();
    }

    private PublishedVersion live(Site site, String name) {
        return ((Publication.Live) site.find(slug(name))).version();
    }

    private Publishing publishing(int days, TopicId of, TopicContent content) {
        return new Publishing(day(days), of, content, Announcement.content("Planned"));
    }

    /** At a slug that no other test has. */
    private TopicContent text(String name, String title, Section... sections) {
        return new TopicContent(slug(name), "en", "", title, "", List.of(sections));
    }

    private String slug(String name) {
        return name + "-" + topic;
    }

    /** What somebody has planned. */
    private static class Plans implements Coming {

        private final List<ComingChange> changes = new ArrayList<>();
        private final UUID id = UUID.randomUUID();
        private List<ComingChange> release = List.of();

        void add(ComingChange change) {
            changes.add(change);
        }

        @Override
        public List<ComingChange> until(Instant moment) {
            return changes.stream()
                    .filter(change -> !change.at().isAfter(moment))
                    .toList();
        }

        @Override
        public Optional<Release> release(UUID asked) {
            return asked.equals(id) ? Optional.of(new Release("Spring", release)) : Optional.empty();
        }
    }
}
