package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clinic.portal.base.time.Timestamptz;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the inquiries in which something is said, the newest first, in about the same time whether it is said in every
 * second or in none. The newest are read one by one, which finds enough of what many say, and tells how far back the index
 * has to be asked for enough of what fewer say. Only what is rare is asked for as a whole, so that nothing ever sorts all
 * that is frequent.
 */
@Repository
class WordSearch {

    private static final int READ_ONE_BY_ONE = 1000;
    private static final Duration WEEK = Duration.ofDays(7);

    /** How much further the index is asked than it should take, and further again where that was not enough. */
    private static final double ALLOWANCE = 1.5;

    private static final int FURTHER = 8;

    /** Whatever takes more than so many times of what was read, or more weeks, is asked for as a whole. */
    private static final double FURTHEST = 60;

    private static final int MOST_WEEKS = 200;

    private final JdbcClient jdbc;
    private final int readOneByOne;

    @Autowired
    WordSearch(JdbcClient jdbc) {
        this(jdbc, READ_ONE_BY_ONE);
    }

    WordSearch(JdbcClient jdbc, int readOneByOne) {
        this.jdbc = jdbc;
        this.readOneByOne = readOneByOne;
    }

    /** Where an inquiry stands among all. */
    private record Place(OffsetDateTime time, UUID id) {

        /** PostgreSQL's infinity. */
        static final Place BEFORE_ALL = new Place(OffsetDateTime.MAX, new UUID(-1, -1));

        static Place beginning(int week) {
            return new Place(Timestamptz.of(Instant.EPOCH.plus(WEEK.multipliedBy(week))), new UUID(0, 0));
        }

        static Place in(ResultSet row) throws SQLException {
            return new Place(
                    Timestamptz.of(Timestamptz.in(row, "received_at")), row.getObject("inquiry_id", UUID.class));
        }

        int week() {
            return (int) Math.floorDiv(time.toEpochSecond(), WEEK.toSeconds());
        }
    }

    /** What the newest were: how many of them found, and from when until when. */
    private record Read(int found, Place first, Place last) {

        Duration time() {
            return Duration.between(last.time(), first.time());
        }
    }

    /**
     * What is no spam and was received before another one, or ever.
     *
     * @param condition on {@code inquiry_words}, which must hold as well
     */
    List<InquiryId> find(Said said, String condition, @Nullable InquirySummary after, int limit) {
        var which = "not spam and " + condition;
        var found = new ArrayList<Place>();
        var read = readOneByOne(said, which, place(after), limit, found);
        if (read.isPresent() && found.size() < limit) {
            lookUp(said, which, read.get(), limit, found);
        }
        return ids(found);
    }

    /** What is spam, of which there is so little that it is asked for as a whole. */
    List<InquiryId> findSpam(Said said, @Nullable InquirySummary after, int limit) {
        var found = new ArrayList<Place>();
        lookUp(said, "spam", place(after), limit, found);
        return ids(found);
    }

    private static Place place(@Nullable InquirySummary after) {
        return after == null
                ? Place.BEFORE_ALL
                : new Place(Timestamptz.of(after.receivedAt()), after.id().id());
    }

    private static List<InquiryId> ids(List<Place> found) {
        return found.stream().map(place -> new InquiryId(place.id())).toList();
    }

    /** Answers nothing if that was all there is. */
    private Optional<Read> readOneByOne(Said said, String condition, Place from, int limit, List<Place> found) {
        var values = new ArrayList<Object>(said.values());
        Collections.addAll(values, from.time(), from.id(), readOneByOne);
        var ends = new ArrayList<Place>();
        // In the order in which they are read, and no more than the first and a page, so that it ends with what is
        // enough.
        jdbc.sql("""
                        select inquiry_id, received_at, found, place
                        from (select inquiry_id, received_at, (%s and %s) as found,
                                     row_number() over (order by received_at desc, inquiry_id desc) as place
                              from inquiry_words where (received_at, inquiry_id) < (?, ?)
                              order by received_at desc, inquiry_id desc limit %d) newest
                        where found or place in (1, ?) order by received_at desc, inquiry_id desc limit %d""".formatted(condition, said.condition(), readOneByOne, limit + 1))
                .params(values)
                .query(row -> {
                    var place = Place.in(row);
                    if (row.getBoolean("found") && found.size() < limit) {
                        found.add(place);
                    }
                    if (row.getInt("place") == 1) {
                        ends.add(place);
                    }
                    if (row.getInt("place") == readOneByOne) {
                        ends.add(place);
                    }
                });
        return ends.size() < 2
                ? Optional.empty()
                : Optional.of(new Read(found.size(), ends.getFirst(), ends.getLast()));
    }

    private void lookUp(Said said, String condition, Read read, int limit, List<Place> found) {
        var next = read.last();
        // What none of the newest says is rare, and some weeks of the index are asked no faster than the whole of it.
        var further = read.found() == 0 ? Double.POSITIVE_INFINITY : ALLOWANCE * (limit - read.found()) / read.found();
        var weeks = further * read.time().toSeconds() / WEEK.toSeconds();
        while (further <= FURTHEST && weeks <= MOST_WEEKS && found.size() < limit) {
            int first = next.week() - (int) weeks;
            lookUp(said, condition + " and week && " + weeks(first, next.week()), next, limit, found);
            next = Place.beginning(first);
            further *= FURTHER;
            weeks *= FURTHER;
        }
        if (found.size() < limit) {
            lookUp(said, condition, next, limit, found);
        }
    }

    private void lookUp(Said said, String condition, Place from, int limit, List<Place> found) {
        var values = new ArrayList<Object>(said.values());
        Collections.addAll(values, from.time(), from.id(), limit - found.size());
        // Whatever the limit: one that is rare would be waited for in the order of time.
        found.addAll(jdbc.sql("""
                        with found as materialized (
                            select inquiry_id, received_at from inquiry_words
                            where %s and %s and (received_at, inquiry_id) < (?, ?))
                        select inquiry_id, received_at from found
                        order by received_at desc, inquiry_id desc limit ?""".formatted(condition, said.condition()))
                .params(values)
                .query((row, number) -> Place.in(row))
                .list());
    }

    /** Written out, so that how many there are is known before it is decided how to look. */
    private static String weeks(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",", "'{", "}'::integer[]"));
    }
}
