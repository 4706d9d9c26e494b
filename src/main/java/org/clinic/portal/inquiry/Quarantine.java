package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.inquiry.spam.Suspicion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The forms that wait apart from inquiries, in the database. */
@Repository
class Quarantine {

    /** For how long something waits to be let out. */
    static final Duration KEPT = Duration.ofDays(30);

    /** So many are many. */
    static final int MANY = 1000;

    private static final String WAITING = "select * from quarantined where released_at is null and ";

    /** As many as are looked at one by one in less than a second. */
    private static final int READ_FOR_WORDS = 10_000;

    /** Folding takes half a millisecond, so only what may say the words is folded. */
    private static final String SAYING = """
            select waiting.* from (
                select * from quarantined where released_at is null
                order by received_at desc, id desc limit %d) waiting
                cross join (select asked_words(:text) as words offset 0) asked
                cross join lateral (select
                    concat_ws(' ', name, email, phone, message, reference, replace(reference, '-', ''), topic_title,
                        section_heading,
                        (select string_agg(answer ->> 'said', ' ') from json_array_elements(answers::json) answer),
                        (select string_agg(words, ' ') from quarantined_addition where quarantined_id = waiting.id)) as text,
                    regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g') as digits
                    offset 0) written
                cross join lateral (select roughly_folded(text) || ' ' || digits as look offset 0) looked
            where %s and case when look is null or not exists (
                    select from unnest(asked.words) word where strpos(look, word) = 0)
                then says(concat_ws(' ', text, phone_digits(phone)), :text)
                else false end
            order by received_at desc, id desc limit :limit""";

    private final JdbcClient jdbc;

    Quarantine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one with these words that waits, or was let out with the very same form. */
    Optional<Reference> findSent(Sha256 words, String formToken) {
        return jdbc.sql("""
                        select reference from quarantined
                        where words_sha256 = ? and (released_at is null or form_token = ?)
                        order by released_at desc nulls first, id desc limit 1""")
                .params(words.bytes(), formToken)
                .query((row, number) -> new Reference(row.getString(1)))
                .optional();
    }

    /** The one with these words, or that its sender goes on with, if it waits. Locked until the end of the transaction. */
    Optional<Quarantined> findWaiting(Sha256 words, Optional<UUID> held) {
        return jdbc.sql(WAITING + """
                        (words_sha256 = :words or (held and id = cast(:held as uuid)))
                        order by words_sha256 = :words desc limit 1 for update""")
                .param("words", words.bytes())
                .param("held", held.map(UUID::toString).orElse(null))
                .query(Quarantine::row)
                .optional();
    }

    /** The same by its id. */
    Optional<Quarantined> findWaiting(UUID id) {
        return jdbc.sql(WAITING + "id = ? for update")
                .param(id)
                .query(Quarantine::row)
                .optional();
    }

    /** By the reference that its sender knows; not locked. */
    Optional<Quarantined> findWaiting(Reference reference) {
        return jdbc.sql(WAITING + "reference = ?")
                .param(reference.value())
                .query(Quarantine::row)
                .optional();
    }

    /** That its sender has added words, or taken it back. */
    void add(UUID id, Instant now, @Nullable String words) {
        jdbc.sql("insert into quarantined_addition (id, quarantined_id, said_at, words) values (?, ?, ?, ?)")
                .params(Arrays.asList(TimeOrderedId.next(), id, Timestamptz.of(now), words))
                .update();
    }

    List<QuarantinedAddition> additions(UUID id) {
        return additions(List.of(id)).getOrDefault(id, List.of());
    }

    /** What was added to each, in the order in which it came; nothing of those to which nothing was. */
    Map<UUID, List<QuarantinedAddition>> additions(Collection<UUID> some) {
        var additions = new HashMap<UUID, List<QuarantinedAddition>>();
        jdbc.sql("""
                        select quarantined_id, said_at, words from quarantined_addition
                        where quarantined_id = any (?) order by said_at, id""").param(some.toArray(UUID[]::new)).query(row -> {
            additions
                    .computeIfAbsent(row.getObject("quarantined_id", UUID.class), none -> new ArrayList<>())
                    .add(new QuarantinedAddition(Timestamptz.in(row, "said_at"), row.getString("words")));
        });
        return additions;
    }

    /** Whether it waits for its sender to answer. */
    boolean isHeld(UUID id) {
        return jdbc.sql("select exists (select from quarantined where id = ? and held and released_at is null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    UUID insert(Reference reference, Sha256 words, Instant now, SentForm form, Suspicion suspicion, boolean held) {
        var id = TimeOrderedId.next();
        var sender = form.sender();
        jdbc.sql("""
                        insert into quarantined (id, reference, words_sha256, received_at, form_token, topic_id, version_number,
                            section_id, topic_title, section_heading, name, email, phone, message, preferred_way,
                            prefers_morning, prefers_afternoon, prefers_evening, preferred_time, consent, language,
                            points, reasons, held, voicemail, answer_language, consent_calls, consent_mail, wording,
                            answers)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(reference.value())
                .param(words.bytes())
                .param(Timestamptz.of(now))
                .param(form.formToken())
                .param(form.read().topicId())
                .param(form.read().versionNumber())
                .param(form.read().sectionId())
                .param(form.read().topicTitle())
                .param(form.read().sectionHeading())
                .param(sender.name())
                .param(sender.email())
                .param(sender.phone())
                .param(form.message())
                .param(
                        sender.preferredWay() == null
                                ? null
                                : sender.preferredWay().name())
                .param(sender.preferredHours().morning())
                .param(sender.preferredHours().afternoon())
                .param(sender.preferredHours().evening())
                .param(sender.preferredTime())
                .param(form.consent().toAll())
                .param(form.language())
                .param(suspicion.points())
                .param(suspicion.names())
                .param(held)
                .param(sender.voicemail())
                .param(sender.answerLanguage())
                .param(form.consent().toCalls())
                .param(form.consent().toMail())
                .param(form.wording())
                .param(form.answers().written())
                .update();
        return id;
    }

    /** That its sender thinks by now that it was received. */
    void receive(Sha256 words) {
        jdbc.sql("update quarantined set held = false where words_sha256 = ? and held and released_at is null")
                .param(words.bytes())
                .update();
    }

    /** That it is an inquiry from now on. The database refuses that a second time. */
    void release(UUID id, InquiryId inquiry, Instant now, @Nullable SignedInAccount by) {
        jdbc.sql("""
                        update quarantined set released_at = ?, released_by = ?, released_by_name = ?, inquiry_id = ?
                        where id = ?""")
                .param(Timestamptz.of(now))
                .param(by == null ? null : by.id().id())
                .param(by == null ? null : by.name())
                .param(inquiry.id())
                .param(id)
                .update();
    }

    /** How many wait, as far as {@link #MANY}: beyond that nobody needs the number. */
    int count() {
        return jdbc.sql("select count(*) from (select from quarantined where released_at is null limit ?) waiting")
                .param(MANY)
                .query(Integer.class)
                .single();
    }

    /**
     * Those that wait, the newest first, from after that one.
     *
     * @param text which they all say, or nothing; of a flood the newest ten thousand are read for it
     */
    List<Quarantined> list(String text, @Nullable QuarantinedForm after, int limit) {
        var from = after == null ? null : Timestamptz.of(after.receivedAt());
        var where = "(cast(:from as timestamptz) is null or (received_at, id) < (:from, cast(:id as uuid)))";
        var sql = text.isEmpty()
                ? WAITING + where + " order by received_at desc, id desc limit :limit"
                : SAYING.formatted(READ_FOR_WORDS, where);
        return jdbc.sql(sql)
                .param("from", from)
                .param("text", text)
                .param("id", after == null ? null : after.id().toString())
                .param("limit", limit)
                .query(Quarantine::row)
                .list();
    }

    static Quarantined row(ResultSet row, int number) throws SQLException {
        var way = row.getString("preferred_way");
        var sender = new Sender(
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                way == null ? null : PreferredWay.valueOf(way),
                new PreferredHours(
                        row.getBoolean("prefers_morning"),
                        row.getBoolean("prefers_afternoon"),
                        row.getBoolean("prefers_evening")),
                row.getString("preferred_time"),
                row.getBoolean("voicemail"),
                row.getString("answer_language"));
        var read = new WhatWasRead(
                row.getObject("topic_id", UUID.class),
                row.getInt("version_number"),
                row.getString("topic_title"),
                row.getObject("section_id", UUID.class),
                row.getString("section_heading"));
        return new Quarantined(
                row.getObject("id", UUID.class),
                new Reference(row.getString("reference")),
                Timestamptz.in(row, "received_at"),
                new SentForm(
                        row.getString("form_token"),
                        read,
                        row.getString("language"),
                        sender,
                        row.getString("message"),
                        new Consent(
                                row.getString("consent"),
                                row.getString("consent_calls"),
                                row.getString("consent_mail")),
                        row.getObject("wording", Integer.class),
                        Answers.read(row.getString("answers"))),
                Suspicion.named((String[]) row.getArray("reasons").getArray()),
                row.getBoolean("held"));
    }
}
