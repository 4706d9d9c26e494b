package org.clinic.portal.topic.ui;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** While the database is away one goes on writing, and what was written is stored once it is back. */
@BrowserTest
class DatabaseAwayIT {

    private static final double PATIENCE = 60_000;

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    TextRenderer renderer;

    @Test
    void whatIsWrittenMeanwhileIsSaidToBeUnsavedAndStoredAfterwards(
            Chromium browser,
            @Autowired DataSource database,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing)
            throws SQLException {
        var marketing = people.context("Walter Lind", Roles.MARKETING);
        var drafted = new DraftedTopic(topics, sections, publishing);
        var topic = people.as(marketing, drafted::aboutRecovery);
        var recovery = people.as(marketing, () -> drafted.section(topic, "Recovery"));
        try (var mara = new Writer(browser, "http://localhost:" + port, staff.hire("Mara Klein", Roles.MARKETING))) {
            mara.open(topic, recovery);

            var taken = takeAll(database);
            try {
                mara.typeAfter(0, " Or two.");
                assertThat(mara.state()).containsText("Not saved", patiently());
                mara.page().keyboard().type(" Or three.");
            } finally {
                for (var connection : taken) {
                    connection.close();
                }
            }

            assertThat(mara.state()).containsText("Saved", patiently());
            assertThat(mara.text()).containsText("Or two. Or three.");
        }
        assertThat(renderer.text(people.as(
                        marketing, () -> drafted.section(topic, "Recovery").body())))
                .contains("Or two. Or three.");
    }

    /** Nobody else gets a connection: as far as the application knows, the database does not answer. */
    private static List<Connection> takeAll(DataSource database) throws SQLException {
        var taken = new ArrayList<Connection>();
        var pool = database.unwrap(HikariDataSource.class);
        while (taken.size() < pool.getMaximumPoolSize()) {
            taken.add(database.getConnection());
        }
        return taken;
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(PATIENCE);
    }
}
