package org.clinic.portal.inquiry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.text.FoldedText;
import org.clinic.portal.inquiry.Finding.Elsewhere;
import org.clinic.portal.inquiry.Finding.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says of inquiries by what they were found, and shows the words of the message around it. */
@Repository
class Findings {

    /** What stands within so many signs is seen in a row as it is. */
    private static final int SEEN = 40;

    private static final int BEFORE = 20;
    static final int LONGEST = 160;

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Texts(
            UUID id,
            String reference,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String message,
            Answers answers,
            List<String> additions,
            List<String> notes) {

        static Texts in(ResultSet row, int number) throws SQLException {
            return new Texts(
                    row.getObject("id", UUID.class),
                    row.getString("reference"),
                    row.getString("phone"),
                    row.getString("email"),
                    row.getString("message"),
                    Answers.read(row.getString("answers")),
                    texts(row.getArray("additions")),
                    texts(row.getArray("notes")));
        }

        private static List<String> texts(Array texts) throws SQLException {
            return Arrays.asList((String[]) texts.getArray());
        }
    }

    /**
     * @param words folded
     * @param numbers the digits of telephone numbers
     */
    List<InquirySummary> of(List<InquirySummary> found, List<String> words, List<String> numbers) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(each -> each.id().toString()).collect(Collectors.joining(",", "{", "}"));
        var texts = jdbc.sql("""
                        select id, reference, phone, email, message, answers,
                               array(select text from inquiry_event
                                     where inquiry_id = inquiry.id and kind = 'ADDED' order by occurred_at, id) additions,
                               array(select text from inquiry_note
                                     where inquiry_id = inquiry.id order by occurred_at, id) notes
                        from inquiry where id = any (cast(? as uuid[]))""").param(ids).query(Texts::in).list().stream()
                .collect(Collectors.toMap(Texts::id, Function.identity()));
        return found.stream()
                .map(each ->
                        found(each, Objects.requireNonNull(texts.get(each.id().id())), words, numbers))
                .toList();
    }

    private static InquirySummary found(InquirySummary inquiry, Texts texts, List<String> words, List<String> numbers) {
        var seen = inquiry.name() + "\n" + Objects.requireNonNullElse(texts.message(), "");
        var missing = words.stream().filter(word -> !stands(word, seen)).toList();
        var finding = new Finding(words, elsewhere(texts, missing, numbers));
        return inquiry.found(finding, excerpt(texts.message(), finding));
    }

    private static List<Elsewhere> elsewhere(Texts texts, List<String> words, List<String> numbers) {
        var found = new ArrayList<Elsewhere>();
        if (words.stream().anyMatch(word -> isReference(word, texts.reference()))) {
            found.add(new Elsewhere(Part.REFERENCE, texts.reference()));
        }
        if (texts.phone() != null && dials(texts.phone(), words, numbers)) {
            found.add(new Elsewhere(Part.PHONE, texts.phone()));
        }
        if (texts.email() != null && words.stream().anyMatch(word -> stands(word, texts.email()))) {
            found.add(new Elsewhere(Part.EMAIL, texts.email()));
        }
        var answers = texts.answers().all().stream().map(Answer::said).toList();
        found.addAll(saying(words, Part.ANSWER, answers));
        found.addAll(saying(words, Part.ADDITION, texts.additions()));
        found.addAll(saying(words, Part.NOTE, texts.notes()));
        return found;
    }

    private static List<Elsewhere> saying(List<String> words, Part part, List<String> texts) {
        return texts.stream()
                .filter(text -> words.stream().anyMatch(word -> stands(word, text)))
                .map(text -> new Elsewhere(part, String.valueOf(excerpt(text, new Finding(words, List.of())))))
                .toList();
    }

    private static boolean stands(String word, String text) {
        return !FoldedText.of(text).places(word, Said.isShort(word)).isEmpty();
    }

    private static boolean isReference(String word, String reference) {
        return stands(word, reference) || stands(word, reference.replace("-", ""));
    }

    private static boolean dials(String phone, List<String> words, List<String> numbers) {
        var digits = PhoneNumber.digits(phone);
        return numbers.stream().anyMatch(digits::contains) || words.stream().anyMatch(word -> stands(word, phone));
    }

    /** From the word before the first that was found, where that stands too far behind to be seen. */
    private static @Nullable String excerpt(@Nullable String text, Finding finding) {
        if (text == null) {
            return null;
        }
        int found = finding.placesIn(text).stream()
                .mapToInt(FoldedText.Place::begin)
                .findFirst()
                .orElse(0);
        int begin = found < SEEN ? 0 : text.lastIndexOf(' ', found - BEFORE) + 1;
        var end = text.offsetByCodePoints(begin, Math.min(LONGEST, text.codePointCount(begin, text.length())));
        return (begin == 0 ? "" : "… ") + text.substring(begin, end);
    }
}
