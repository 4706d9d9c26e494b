package org.clinic.portal.job.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.ADMIN)
class JobsViewTest extends SpringBrowserlessTest {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void noNodeHasRunAnything() {
        jdbc.sql("delete from scheduled_tasks where task_instance = 'recurring'")
                .update();
    }

    @Test
    void aJobThatFailedStandsOutAndCanBeRunNow() {
        put("escalations", "now() + interval '1 hour', false, null, null, null, now(), 3");

        navigate(JobsView.class);

        assertThat(find(Tag.class).all()).extracting(Tag::getText).contains("Failed 3 times in a row");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Late inquiries", "never");
        assertThat(find(JobRow.class).all().getFirst().hasClassName("failed")).isTrue();
        test(find(Button.class).withText("Run now").single()).click();

        assertThat(jdbc.sql("select execution_time <= now() from scheduled_tasks where task_name = 'escalations'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(text -> text.startsWith("“Late inquiries” is run"));
    }

    @Test
    void whatBeganMeanwhileIsNotRunAgainAndSaysOnWhichNodeItRuns() {
        put("sessions", "now() + interval '1 hour', false, null, null, now(), null, 0");
        navigate(JobsView.class);
        jdbc.sql("""
                        update scheduled_tasks set picked = true, picked_by = 'node-1', last_heartbeat = now()
                        where task_name = 'sessions'""").update();

        test(find(Button.class).withText("Run now").single()).click();

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("“Ended sign-ins” is running at this moment.");
        assertThat(find(Tag.class).all()).extracting(Tag::getText).contains("Running on node-1");
        assertThat(find(Button.class).withText("Run now").single().isEnabled()).isFalse();
    }

    @Test
    void whereNoNodeHasEverRunJobsThatIsSaid() {
        navigate(JobsView.class);

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("No node"));
        assertThat(find(Button.class).withText("Run now").all()).isEmpty();
    }

    @Test
    void whatANodeCannotDoJustNowStandsAboveTheRest() {
        jdbc.sql("""
                        insert into mirror_trouble (place, since, tried_at, detail)
                        values ('node-7:/srv/mirror', now(), now(), 'No space left on device')""").update();
        try {
            navigate(JobsView.class);

            var first = find(JobRow.class).all().getFirst();
            assertThat(first.hasClassName("failed")).isTrue();
            assertThat(first.getElement().getTextRecursively())
                    .contains("Mirror of the site", "Does not work", "node-7:/srv/mirror", "No space left on device");
        } finally {
            jdbc.sql("delete from mirror_trouble where place = 'node-7:/srv/mirror'")
                    .update();
        }
    }

    private void put(String name, String values) {
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, version, execution_time, picked, picked_by,
                            last_heartbeat, last_success, last_failure, consecutive_failures)
                        values ('%s', 'recurring', 1, %s)""".formatted(name, values)).update();
    }
}
