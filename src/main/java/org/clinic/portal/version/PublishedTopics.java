package org.clinic.portal.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may read: live versions, and the earlier ones at their permanent addresses. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class PublishedTopics implements Site {

    /** The subject of the broadcast that a version went live, or one was withdrawn. */
    public static final String LIVE_CHANGED = "topic-live";

    private static final String LIVE = """
            select version.topic_id, version.slug, version.content ->> 'label' as label, version.title,
                version.content ->> 'summary' as summary, version.content ->> 'language' as language,
                version.number, version.published_at
            from topic_version version
            join topic_live_period period on period.topic_id = version.topic_id
                and period.number = version.number and period.live_until is null""";

    private final TopicVersionRepository versions;
    private final LivePeriodRepository periods;
    private final ContentJson json;
    private final JdbcClient jdbc;
    private final KeptVersions kept;

    PublishedTopics(
            TopicVersionRepository versions,
            LivePeriodRepository periods,
            ContentJson json,
            JdbcClient jdbc,
            KeptVersions kept) {
        this.versions = versions;
        this.periods = periods;
        this.json = json;
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @Override
    public List<PublishedTopic> live() {
        return jdbc.sql(LIVE + " order by folded(version.title), version.topic_id")
                .query((row, number) -> topic(row))
                .list();
    }

    static PublishedTopic topic(ResultSet row) throws SQLException {
        return new PublishedTopic(
                new TopicId(row.getObject("topic_id", UUID.class)),
                row.getString("slug"),
                row.getString("label"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("language"),
                row.getInt("number"),
                Timestamptz.in(row, "published_at"));
    }

    @Override
    public Publication find(String slug) {
        return versions.findTopicBySlug(slug)
                .flatMap(versions::findFirstByIdTopicOrderByIdNumberDesc)
                .map(last -> publication(slug, last))
                .orElseGet(Publication.Unknown::new);
    }

    /** Every slug that a topic was ever published at: cheap, as it reads no text. */
    public List<PublishedAddress> addresses() {
        return jdbc.sql("""
                        select address.slug, address.topic_id, last.number, last.slug as now,
                            period.live_until is null as live
                        from (select distinct slug, topic_id from topic_version) address
                        join lateral (select number, slug from topic_version version
                            where version.topic_id = address.topic_id order by number desc limit 1) last on true
                        left join topic_live_period period
                            on period.topic_id = address.topic_id and period.number = last.number
                        order by address.slug""")
                .query((row, number) -> new PublishedAddress(
                        row.getString("slug"),
                        new TopicId(row.getObject("topic_id", UUID.class)),
                        row.getInt("number"),
                        row.getString("now"),
                        row.getBoolean("live")))
                .list();
    }

    /** What a topic's present slug leads to. */
    public Publication find(TopicId topic) {
        return versions.findFirstByIdTopicOrderByIdNumberDesc(topic)
                .map(last -> publication(last.asRead(json).content().slug(), last))
                .orElseGet(Publication.Unknown::new);
    }

    private Publication publication(String slug, TopicVersion last) {
        var version = last.asRead(json);
        var now = version.content().slug();
        return withdrawn(version)
                .orElseGet(() -> now.equals(slug) ? new Publication.Live(version) : new Publication.Moved(now));
    }

    private Optional<Publication> withdrawn(PublishedVersion last) {
        var content = last.content();
        return periods.findByVersion(new VersionId(last.topic(), last.number()))
                .flatMap(period -> period.liveUntil()
                        .map(until -> new Publication.Withdrawn(
                                last.topic(),
                                content.slug(),
                                content.title(),
                                content.language(),
                                until,
                                period.withdrawnCause(),
                                instead(last.topic()).orElse(null))));
    }

    /** What took the place of a topic, or of what took it and was replaced in its turn; a circle leads nowhere. */
    private Optional<PublishedTopic> instead(TopicId topic) {
        return jdbc.sql("""
                        with recursive instead (topic_id) as (
                            select cast(:topic as uuid)
                            union
                            select last.replaced_by from instead
                            join lateral (select replaced_by from topic_live_period
                                where topic_id = instead.topic_id order by number desc limit 1) last
                                on last.replaced_by is not null)
                        """ + LIVE + " join instead on instead.topic_id = version.topic_id")
                .param("topic", topic.id())
                .query((row, number) -> topic(row))
                .optional();
    }

    /** The version that is live of each topic: cheap, for those who have the texts already. */
    public Map<TopicId, Integer> liveNumbers() {
        return jdbc
                .sql("select topic_id, number from topic_live_period where live_until is null")
                .query((row, number) ->
                        Map.entry(new TopicId(row.getObject("topic_id", UUID.class)), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The number of the version that is live at exactly this slug: cheap, for those who have its text already. */
    public Optional<Integer> liveNumber(String slug) {
        return versions.findLiveAt(slug).map(VersionId::number);
    }

    /** The version that is live at exactly this slug: one look is all it takes, where its text was asked for lately. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<PublishedVersion> live(String slug) {
        return versions.findLiveAt(slug).flatMap(live -> version(live.topic(), live.number()));
    }

    @Override
    public Optional<LiveSection> whereIs(TopicId topic, SectionId section) {
        return jdbc.sql("""
                        select version.slug, exists (
                            select from topic_version_section section
                            where section.topic_id = version.topic_id and section.number = version.number
                                and section.section_id = :section) as shown
                        from topic_version version
                        join topic_live_period period on period.topic_id = version.topic_id
                            and period.number = version.number and period.live_until is null
                        where version.topic_id = :topic""")
                .param("topic", topic.id())
                .param("section", section.id())
                .query((row, number) -> new LiveSection(row.getString("slug"), row.getBoolean("shown")))
                .optional();
    }

    @Override
    public List<ToldVersion> told(TopicId topic) {
        return versions.findSummaries(topic).stream()
                .map(version -> new ToldVersion(
                        version.number(),
                        version.kind(),
                        version.told() ? version.note() : null,
                        version.publishedAt(),
                        version.liveUntil()))
                .toList();
    }

    /**
     * What readers were told of, the newest first, of topics that can be read now: first versions, and changes that are
     * more than minor.
     *
     * @param most how many at most
     */
    public List<Announced> announced(int most) {
        return jdbc.sql("""
                        with told as (
                            select version.topic_id, version.number, live.slug
                            from topic_version version
                            join topic_live_period period
                                on period.topic_id = version.topic_id and period.live_until is null
                            join topic_version live
                                on live.topic_id = period.topic_id and live.number = period.number
                            where version.number = 1 or version.kind <> 'MINOR'
                            order by version.published_at desc, version.topic_id, version.number desc
                            limit :most)
                        -- Of these alone, as their texts are long.
                        select version.topic_id, told.slug, version.number, version.title,
                            version.content ->> 'language' as language, version.kind,
                            case when version.record is not null and version.number > 1 then version.note end as note,
                            version.published_at
                        from told
                        join topic_version version
                            on version.topic_id = told.topic_id and version.number = told.number
                        order by version.published_at desc, version.topic_id, version.number desc""")
                .param("most", most)
                .query((row, number) -> new Announced(
                        new TopicId(row.getObject("topic_id", UUID.class)),
                        row.getString("slug"),
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("language"),
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        Timestamptz.in(row, "published_at")))
                .list();
    }

    /** How many versions there are of a topic, live or not. */
    public int count(TopicId topic) {
        return versions.countByIdTopic(topic);
    }

    /** The number of the version that was live at a moment; from the moment on at which one goes live it is that one. */
    public Optional<Integer> numberAt(TopicId topic, Instant moment) {
        return periods.findNumberAt(topic, moment);
    }

    /** Any version, live or not, at any slug its topic was ever published at. */
    public Optional<PublishedVersion> version(String slug, int number) {
        return versions.findTopicBySlug(slug).flatMap(topic -> version(topic, number));
    }

    /** The same of a topic that is known: nothing if it was never published at that slug. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<PublishedVersion> version(String slug, TopicId topic, int number) {
        var version = version(topic, number);
        return version.filter(found -> found.content().slug().equals(slug)).isPresent()
                ? version
                : version.filter(found ->
                        versions.findTopicBySlug(slug).filter(topic::equals).isPresent());
    }

    /** As it never changes, the last ones that were asked for are kept in memory. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<PublishedVersion> version(TopicId topic, int number) {
        return kept.find(
                new VersionId(topic, number), id -> versions.findById(id).map(version -> version.asRead(json)));
    }
}
