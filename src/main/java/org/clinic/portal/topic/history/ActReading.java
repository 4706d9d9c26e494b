package org.clinic.portal.topic.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.topic.history.TopicAct.Detail;
import org.clinic.portal.topic.history.TopicAct.Edit;
import org.clinic.portal.topic.history.TopicAct.TouchedSection;
import org.clinic.portal.version.ChangeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How acts are read: each with what is to be said of it, in one query however many there are. */
@Component
class ActReading {

    private static final int LONGEST_EXCERPT = 300;

    /** Of chosen rows of {@code topic_act}, in their order. Of a comment that was settled it tells the first remark. */
    static final String OF = """
            select act.*,
                version.note, version.kind as change, period.live_until, period.withdrawn_reason,
                section.id as section_id, section.kind as section_kind, section.heading,
                section.removed_at is not null as section_removed,
                case when remark.removed_at is null and comment.removed_at is null then left(remark.text, %d) end as words,
                case when act.hour_at is not null then (
                    select json_agg(json_build_object('did', edit.did, 'id', touched.id, 'kind', touched.kind,
                        'heading', touched.heading, 'removed', touched.removed_at is not null)
                        order by touched.position nulls last, touched.id)
                    from topic_act_edit edit
                    left join topic_section touched on touched.id = edit.section_id
                    where edit.act_id = act.id) end as edits
            from (%%s) act
            left join topic_version version
                on act.kind = 'published' and version.topic_id = act.topic_id and version.number = act.version
            left join topic_live_period period on act.kind in ('published', 'withdrawn')
                and period.topic_id = act.topic_id and period.number = act.version
            left join topic_comment comment on comment.id = act.comment_id
            left join topic_section section on section.id = comment.section_id
            left join topic_remark remark on remark.id = coalesce(act.remark_id, (
                select first.id from topic_remark first where first.comment_id = act.comment_id
                order by first.made_at, first.id limit 1))
            order by act.happened_at desc, act.id desc""".formatted(LONGEST_EXCERPT);

    private final JsonMapper json;

    ActReading(JsonMapper json) {
        this.json = json;
    }

    TopicAct read(ResultSet row, int number) throws SQLException {
        var kind = ActKind.read(row.getString("kind")).orElseThrow();
        return new TopicAct(
                new ActId(row.getObject("id", UUID.class)),
                kind,
                Optional.ofNullable(row.getObject("actor_id", UUID.class))
                        .map(AccountId::new)
                        .orElse(null),
                row.getString("actor_name"),
                Timestamptz.in(row, "began_at"),
                Timestamptz.in(row, "happened_at"),
                detail(kind, row));
    }

    private Detail detail(ActKind kind, ResultSet row) throws SQLException {
        return switch (kind) {
            case CREATED, EDITS_KEPT, ARCHIVED, TAKEN_FROM_ARCHIVE, TAKEN_OVER, PREVIEW_ENDED -> new TopicAct.None();
            case IMPORTED -> new TopicAct.FromFile(detail(row, "file"));
            case EDITED -> new TopicAct.Edits(row.getInt("times"), edits(json.readTree(row.getString("edits"))));
            case RESTORED -> new TopicAct.OldVersion(row.getInt("version"));
            case PUBLISHED ->
                new TopicAct.NewVersion(
                        row.getInt("version"),
                        ChangeKind.valueOf(row.getString("change")),
                        row.getString("note"),
                        Timestamptz.maybeIn(row, "live_until").isEmpty());
            case WITHDRAWN -> new TopicAct.Withdrawn(row.getInt("version"), row.getString("withdrawn_reason"));
            case COMMENTED, REPLIED, RESOLVED, REOPENED ->
                new TopicAct.Said(row.getObject("comment_id", UUID.class), section(row), row.getString("words"));
            case PUBLICATION_PLANNED, WITHDRAWAL_PLANNED, PLAN_MOVED ->
                new TopicAct.Planned(plan(row), time(detail(row, "at")));
            case PLAN_KEPT, PLAN_CANCELLED -> new TopicAct.Planned(plan(row), null);
            case PLAN_FAILED -> new TopicAct.Failed(plan(row), detail(row, "clash"));
            case HANDED_ON -> new TopicAct.To(detail(row, "name"));
            case PREVIEW_SHARED -> new TopicAct.Until(Instant.parse(detail(row, "until")));
        };
    }

    private UUID plan(ResultSet row) throws SQLException {
        return UUID.fromString(detail(row, "plan"));
    }

    private static @Nullable Instant time(String at) {
        return at.isEmpty() ? null : Instant.parse(at);
    }

    private String detail(ResultSet row, String name) throws SQLException {
        return json.readTree(row.getString("detail")).get(name).asString();
    }

    private static TouchedSection section(ResultSet row) throws SQLException {
        return new TouchedSection(
                new SectionId(row.getObject("section_id", UUID.class)),
                SectionKind.valueOf(row.getString("section_kind")),
                row.getString("heading"),
                row.getBoolean("section_removed"));
    }

    /** By what was done, in the order in which that is told. */
    private static List<Edit> edits(JsonNode told) {
        var sections = new EnumMap<Did, List<TouchedSection>>(Did.class);
        for (var edit : told) {
            Did.read(edit.get("did").asString()).ifPresent(did -> {
                var touched = sections.computeIfAbsent(did, none -> new ArrayList<>());
                if (!edit.get("id").isNull()) {
                    touched.add(section(edit));
                }
            });
        }
        // That somebody writes in what they have just added goes without saying.
        var added = sections.getOrDefault(Did.ADDED, List.of());
        sections.computeIfPresent(Did.WRITTEN, (did, written) -> {
            written.removeAll(added);
            return written.isEmpty() ? null : written;
        });
        return sections.entrySet().stream()
                .map(each -> new Edit(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static TouchedSection section(JsonNode edit) {
        return new TouchedSection(
                new SectionId(UUID.fromString(edit.get("id").asString())),
                SectionKind.valueOf(edit.get("kind").asString()),
                edit.get("heading").asString(),
                edit.get("removed").asBoolean());
    }
}
