package org.clinic.portal.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Accent;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.ClinicMark;
import org.clinic.portal.base.clinic.ClinicMark.Kind;
import org.clinic.portal.base.clinic.Colour;
import org.clinic.portal.base.clinic.Footer;
import org.clinic.portal.base.clinic.FooterLink;
import org.clinic.portal.base.clinic.Look;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.clinic.SavedFacts.Saving;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All that was ever saved about the clinic, in the database. */
@Component
class ClinicStore {

    private static final String SELECT = """
            select number, saved_at, saved_by_name, again, name, phone, zone, address, hours_en, hours_es, emergency_en,
                emergency_es, languages, accent, links, privacy, form, clinic_mark.kind, clinic_mark.content
            from clinic_settings left join clinic_mark on clinic_mark.sha256 = clinic_settings.mark""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Locale usual;
    private final String country;

    /** What is not saved is as it is configured. */
    ClinicStore(JdbcClient jdbc, Clinic configured) {
        this.jdbc = jdbc;
        this.usual = configured.facts().usual();
        this.country = configured.country();
    }

    Optional<SavedFacts> latest() {
        return jdbc.sql(SELECT + " order by number desc limit 1")
                .query((row, line) -> saved(row))
                .optional();
    }

    Optional<SavedFacts> find(int number) {
        return jdbc.sql(SELECT + " where number = ?")
                .param(number)
                .query((row, line) -> saved(row))
                .optional();
    }

    /** Those before a number, the newest first. */
    List<SavedFacts> before(int number, int most) {
        return jdbc.sql(SELECT + " where number < ? order by number desc limit ?")
                .params(number, most)
                .query((row, line) -> saved(row))
                .list();
    }

    private SavedFacts saved(ResultSet row) throws SQLException {
        var saving = new Saving(
                Timestamptz.in(row, "saved_at"),
                row.getString("saved_by_name"),
                Optional.ofNullable(row.getObject("again", Integer.class)));
        var facts = new ClinicFacts(
                row.getString("name"),
                row.getString("phone"),
                ZoneId.of(row.getString("zone")),
                usual,
                country,
                row.getString("address"),
                new Wording(row.getString("hours_en"), row.getString("hours_es")),
                new Wording(row.getString("emergency_en"), row.getString("emergency_es")),
                languages(row),
                look(row),
                new Footer(
                        List.of(json.readValue(row.getString("links"), FooterLink[].class)), row.getString("privacy")),
                form(row.getString("form")));
        return new SavedFacts(row.getInt("number"), facts, Optional.of(saving));
    }

    /** None is kept of a form that is as it usually is. */
    private AskedFields form(@Nullable String written) {
        return written == null
                ? AskedFields.USUAL
                : new AskedFields(List.of(json.readValue(written, AskedField[].class)));
    }

    private @Nullable String written(AskedFields form) {
        return form.equals(AskedFields.USUAL) ? null : json.writeValueAsString(form.all());
    }

    private static Look look(ResultSet row) throws SQLException {
        var accent = row.getString("accent");
        var kind = row.getString("kind");
        return new Look(
                accent == null ? null : new Accent(Colour.read(accent).orElseThrow()),
                kind == null ? null : new ClinicMark(Kind.valueOf(kind), row.getBytes("content")));
    }

    private static List<Locale> languages(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("languages").getArray())
                .map(Locale::forLanguageTag)
                .toList();
    }

    /** Stores them under a number, unless there is one of it already, also one that is being saved just now. */
    boolean insert(SavedFacts saved, SignedInAccount account, Instant now) {
        var facts = saved.facts();
        var accent = facts.look().accent();
        var mark = facts.look().mark();
        if (mark != null) {
            insert(mark);
        }
        return jdbc.sql("""
                                insert into clinic_settings (number, saved_at, saved_by, saved_by_name, again, name, phone,
                                    zone, address, hours_en, hours_es, emergency_en, emergency_es, languages, accent, mark,
                                    links, privacy, form)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?,
                                    cast(? as jsonb), ?, cast(? as jsonb))
                                on conflict do nothing""")
                        .param(saved.number())
                        .param(Timestamptz.of(now))
                        .param(account.id().id())
                        .param(account.name())
                        .param(saved.saving().flatMap(Saving::again).orElse(null))
                        .param(facts.name())
                        .param(facts.phone())
                        .param(facts.zone().getId())
                        .param(facts.address())
                        .param(facts.hours().english())
                        .param(facts.hours().spanish())
                        .param(facts.emergency().english())
                        .param(facts.emergency().spanish())
                        .param(String.join(
                                " ",
                                facts.languages().stream()
                                        .map(Locale::toLanguageTag)
                                        .toList()))
                        .param(accent == null ? null : accent.light().hex())
                        .param(mark == null ? null : mark.hash().toString())
                        .param(json.writeValueAsString(facts.footer().links()))
                        .param(facts.footer().privacy())
                        .param(written(facts.form()))
                        .update()
                == 1;
    }

    private void insert(ClinicMark mark) {
        jdbc.sql("insert into clinic_mark (sha256, kind, content) values (?, ?, ?) on conflict do nothing")
                .params(mark.hash().toString(), mark.kind().name(), mark.content())
                .update();
    }
}
