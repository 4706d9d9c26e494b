package org.clinic.portal.account;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes some administrators the only active ones for the length of a test; those of other tests come back after it. */
@TestComponent
class ActiveAdministrators {

    private final JdbcClient jdbc;
    private final Environment environment;
    private final List<UUID> others = new ArrayList<>();

    ActiveAdministrators(JdbcClient jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** As before the first start, which only the tables' owner can bring about. */
    void areNone() throws SQLException {
        others.addAll(jdbc.sql("""
                        select id from account join account_role on account_id = id
                        where role = 'ADMIN' and deactivated_at is null and password_hash is not null""").query(UUID.class).list());
        try (var owner = DriverManager.getConnection(
                        property("spring.datasource.url"),
                        property("spring.flyway.user"),
                        property("spring.flyway.password"));
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table account disable trigger one_active_administrator_remains");
            statement.execute("""
                    update account set deactivated_at = now() where deactivated_at is null
                    and password_hash is not null and id in (select account_id from account_role where role = 'ADMIN')""");
            statement.execute("alter table account enable trigger one_active_administrator_remains");
            owner.commit();
        }
    }

    private String property(String name) {
        return environment.getRequiredProperty(name);
    }

    void areOnly(AccountId... these) {
        var ids = List.of(these).stream().map(AccountId::id).toList();
        others.addAll(jdbc.sql("""
                        update account set deactivated_at = now()
                        where deactivated_at is null and password_hash is not null and id not in (:these)
                          and id in (select account_id from account_role where role = 'ADMIN')
                        returning id""").param("these", ids).query(UUID.class).list());
    }

    void comeBack() {
        if (!others.isEmpty()) {
            jdbc.sql("update account set deactivated_at = null where id in (:others)")
                    .param("others", others)
                    .update();
            others.clear();
        }
    }
}
