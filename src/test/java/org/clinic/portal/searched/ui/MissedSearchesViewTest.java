package org.clinic.portal.searched.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.searched.MissedSearches;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PortalTest
@SignedInAs(Roles.MARKETING)
class MissedSearchesViewTest extends SpringBrowserlessTest {

    @Autowired
    MissedSearches missed;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingSoFar() {
        jdbc.sql("delete from missed_search").update();
    }

    @Test
    void whatWasMissedLeadsToWhatVisitorsAreAnsweredNow() {
        missed.count("knee & hip", "es");
        missed.count("¿rodilla", "es");
        missed.count("rodilla", "es");
        missed.count("rodilla", "es");
        await().atMost(20, SECONDS)
                .until(() -> jdbc.sql("select count(*) from missed_search")
                                .query(Integer.class)
                                .single()
                        == 2);

        navigate(MissedSearchesView.class);

        var link = $(Anchor.class).all().stream()
                .filter(each -> each.getText().equals("rodilla"))
                .findFirst()
                .orElseThrow();
        assertThat(link.getHref()).isEqualTo("/search?q=rodilla&lang=es");
        assertThat($(ListItem.class).all().getFirst().getElement().getTextRecursively())
                .isEqualTo("rodillaSpanish2 times");
        assertThat($(ListItem.class).all().getLast().getElement().getTextRecursively())
                .isEqualTo("2 others, whose words are not shown");
    }

    @Test
    void whereNothingWasMissedItIsSaid() {
        navigate(MissedSearchesView.class);

        assertThat($(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getText()).startsWith("Nobody has looked for anything in vain"));
    }
}
