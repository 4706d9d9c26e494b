package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.inquiry.SamePerson.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what the same person sent besides. */
@Repository
class PersonSearch {

    /** The most that are looked at for each reason; somebody who writes more often is no ordinary person. */
    static final int MOST = 50;

    /** How many of the same surname are compared; of a usual one that is those of the last months. */
    private static final int NAMESAKES = 500;

    /** Of 1 for the same letters. "Jon Whitman" and "John Whitman" have 0.77, "Ann Whitman" and "John Whitman" 0.47. */
    private static final double NEARLY_THE_SAME = 0.6;

    private final JdbcClient jdbc;
    private final Clinic clinic;

    PersonSearch(JdbcClient jdbc, Clinic clinic) {
        this.jdbc = jdbc;
        this.clinic = clinic;
    }

    /**
     * The newest first; each reason is looked up in its index before anything is put in order, as whoever plans the reading
     * would walk along the newest of all; names are folded beforehand. Of a usual surname the newest are compared, and those
     * of the very same name are found however old they are. Spam is nobody's, and those of which somebody said
     * so are somebody else's.
     */
    List<SamePerson> find(InquiryId inquiry, Sender sender) {
        return jdbc
                .sql("""
                        with found as (
                            (select id from (select id, received_at from inquiry
                                             where phone is not null and phone_ends(phone) && (select phone_ends(:phone))
                                             offset 0) numbered order by received_at desc limit :most)
                            union
                            (select id from (select id, received_at from inquiry
                                             where folded(email) = (select folded(:email))
                                             offset 0) written order by received_at desc limit :most)
                            union
                            (select id from inquiry where folded(name) = (select folded(:name))
                             order by received_at desc limit :most)
                            union
                            (select namesake.id from (select id, received_at from inquiry
                                             where surname(name) = (select surname(:name))
                                             order by received_at desc limit :namesakes) namesake
                                join inquiry_words on inquiry_id = namesake.id
                             where similarity(named, (select folded(:name))) >= :nearly
                             order by namesake.received_at desc limit :most))
                        select id, reference, name, phone, received_at, status, outcome, visit_at, outcome_reason,
                               coalesce(folded(email) = folded(:email), false) same_email,
                               surname(name) = surname(:name)
                                   and similarity(folded(name), folded(:name)) >= :nearly same_name
                        from inquiry join found using (id)
                        where id <> :id and status <> 'SPAM' and not exists (
                            select from inquiry mine join inquiry_other_person said
                                on said.one_id = least(mine.id, inquiry.id) and said.other_id = greatest(mine.id, inquiry.id)
                            where mine.id = :id or mine.merged_into = :id)
                        order by received_at desc, id desc""")
                .param("id", inquiry.id())
                .param("phone", sender.phone())
                .param("email", sender.email())
                .param("name", sender.name())
                .param("nearly", NEARLY_THE_SAME)
                .param("namesakes", NAMESAKES)
                .param("most", MOST)
                .query((row, number) -> person(row, reasons(row, sender)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * How many were sent before each by whoever has its e-mail address or telephone number, {@link #MOST} at most for either;
     * those that nobody sent anything before are left out. A name alone is not enough here, where nobody looks closer.
     */
    Map<InquiryId, Integer> earlier(Collection<InquiryId> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select distinct mine.id, mine.phone, other.id other_id, other.phone other_phone, other.same_email
                        from inquiry mine, lateral (
                            (select id, phone, false same_email from inquiry
                             where phone is not null and phone_ends(phone) && phone_ends(mine.phone)
                               and received_at < mine.received_at and status not in ('SPAM', 'MERGED') limit :most)
                            union all
                            (select id, phone, true from inquiry
                             where folded(email) = folded(mine.email)
                               and received_at < mine.received_at and status not in ('SPAM', 'MERGED') limit :most)) other
                        where mine.id = any (cast(:some as uuid[])) and not exists (
                            select from inquiry_other_person
                            where one_id = least(mine.id, other.id) and other_id = greatest(mine.id, other.id))""")
                .param("some", some.stream().map(InquiryId::toString).collect(Collectors.joining(",", "{", "}")))
                .param("most", MOST)
                .query((row, number) -> row.getBoolean("same_email")
                                || isSame(row.getString("phone"), row.getString("other_phone"))
                        ? Optional.of(new Earlier(
                                new InquiryId(row.getObject("id", UUID.class)), row.getObject("other_id", UUID.class)))
                        : Optional.<Earlier>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.groupingBy(Earlier::than, Collectors.summingInt(each -> 1)));
    }

    private record Earlier(InquiryId than, UUID other) {}

    private Set<Reason> reasons(ResultSet row, Sender sender) throws SQLException {
        var reasons = EnumSet.noneOf(Reason.class);
        if (isSame(row.getString("phone"), sender.phone())) {
            reasons.add(Reason.PHONE);
        }
        if (row.getBoolean("same_email")) {
            reasons.add(Reason.EMAIL);
        }
        if (row.getBoolean("same_name")) {
            reasons.add(Reason.NAME);
        }
        return reasons;
    }

    private boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && PhoneNumber.areSame(one, other, clinic.country());
    }

    /** Nothing of numbers that only end alike. */
    private static Optional<SamePerson> person(ResultSet row, Set<Reason> reasons) throws SQLException {
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        var outcome = row.getString("outcome");
        return Optional.of(new SamePerson(
                new InquiryId(row.getObject("id", UUID.class)),
                new Reference(row.getString("reference")),
                row.getString("name"),
                Timestamptz.in(row, "received_at"),
                InquiryStatus.valueOf(row.getString("status")),
                outcome == null
                        ? null
                        : new Ending(
                                Outcome.valueOf(outcome),
                                Timestamptz.maybeIn(row, "visit_at").orElse(null),
                                row.getString("outcome_reason")),
                reasons));
    }
}
