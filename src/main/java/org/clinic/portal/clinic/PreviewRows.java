package org.clinic.portal.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.ClinicMark;
import org.clinic.portal.base.clinic.ClinicMark.Kind;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What administrators look at before it is applied, one of each account. */
@Component
class PreviewRows {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    PreviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of what was there of this account. */
    void put(AccountId account, ClinicFacts facts, Instant now) {
        var mark = Optional.ofNullable(facts.look().mark());
        jdbc.sql("""
                        insert into clinic_preview (account_id, shown_at, facts, mark_kind, mark)
                        values (?, ?, cast(? as jsonb), ?, ?)
                        on conflict (account_id) do update set shown_at = excluded.shown_at, facts = excluded.facts,
                            mark_kind = excluded.mark_kind, mark = excluded.mark""")
                .param(account.id())
                .param(Timestamptz.of(now))
                .param(json.writeValueAsString(facts.marked(null)))
                .param(mark.map(each -> each.kind().name()).orElse(null))
                .param(mark.map(ClinicMark::content).orElse(null))
                .update();
    }

    /** Nothing either if another version of the portal has written it in a way that cannot be read. */
    Optional<ClinicFacts> find(AccountId account) {
        return jdbc.sql("select facts, mark_kind, mark from clinic_preview where account_id = ?")
                .param(account.id())
                .query((row, line) -> read(row))
                .optional()
                .flatMap(facts -> facts);
    }

    private Optional<ClinicFacts> read(ResultSet row) throws SQLException {
        try {
            var facts = json.readValue(row.getString("facts"), ClinicFacts.class);
            var kind = row.getString("mark_kind");
            return Optional.of(
                    facts.marked(kind == null ? null : new ClinicMark(Kind.valueOf(kind), row.getBytes("mark"))));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    void remove(AccountId account) {
        jdbc.sql("delete from clinic_preview where account_id = ?")
                .param(account.id())
                .update();
    }

    int removeBefore(Instant moment) {
        return jdbc.sql("delete from clinic_preview where shown_at < ?")
                .param(Timestamptz.of(moment))
                .update();
    }
}
