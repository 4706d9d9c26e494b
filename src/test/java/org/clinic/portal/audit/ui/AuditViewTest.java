package org.clinic.portal.audit.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(value = Roles.ADMIN, name = "Ines Albrecht")
class AuditViewTest extends SpringBrowserlessTest {

    private final UUID subject = UUID.randomUUID();

    @Autowired
    AuditTrail audit;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void somethingHappened() {
        transaction.executeWithoutResult(
                status -> audit.record("account.roles", "account", subject, Map.of("roles", "ADMIN")));
    }

    @Test
    void itSaysWhoDidWhatToWhom() {
        open(Map.of("about", subject.toString()));

        assertThat(find(AuditRow.class).all()).hasSize(1);
        assertThat(find(RouterLink.class).withText("Ines Albrecht").single().getHref())
                .contains("who=");
        assertThat(find(Span.class).withText("gave other roles to").exists()).isTrue();
        assertThat(find(Span.class).withText("roles Administrator").exists()).isTrue();
    }

    @Test
    void theFilterIsTheAddress() {
        open(Map.of("about", subject.toString(), "what", "inquiry"));

        assertThat(find(AuditRow.class).all()).isEmpty();
        assertThat(find(Paragraph.class)
                        .withText("Nothing was done or seen that fits this.")
                        .exists())
                .isTrue();
        assertThat(find(Select.class).single().getValue()).isEqualTo("inquiry");
    }

    @Test
    void anAddressThatCannotBeReadFiltersNothing() {
        open(Map.of("about", "x", "from", "yesterday", "what", "nonsense"));

        assertThat(find(AuditRow.class).all()).isNotEmpty();
    }

    @Test
    @SignedInAs(value = Roles.COORDINATOR, name = "Rosa Campos")
    void whoMayNotOpenItSeesNothingAndThatIsRecorded() {
        UI.getCurrent().navigate("audit");

        assertThat(find(AuditRow.class).all()).isEmpty();
        assertThat(jdbc.sql("""
                                select detail ->> 'what' from audit_event where action = 'access.refused' and actor_id = ?""")
                        .param(current.get().id().id())
                        .query(String.class)
                        .list())
                .contains("/staff/audit");
    }

    private static void open(Map<String, String> parameters) {
        UI.getCurrent().navigate(AuditView.class, QueryParameters.simple(parameters));
    }
}
