package org.clinic.portal.job.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.job.JobRefusedException;
import org.clinic.portal.job.JobService;
import org.clinic.portal.job.RecurringJob;

/** What the portal does by itself: when it was done last, when next, what of it fails; and how to have it done now. */
@Route("jobs")
@Menu(title = "job.title", order = 56, icon = "repeat")
@RolesAllowed(Roles.ADMIN)
@StyleSheet("/styles/job.css")
class JobsView extends Composite<Div> implements BeforeEnterObserver {

    private final JobService jobs;
    private final JobWords words;
    private final SpokenTime spoken;
    private final Div body = new Div();

    JobsView(JobService jobs, JobWords words, SpokenTime spoken) {
        this.jobs = jobs;
        this.words = words;
        this.spoken = spoken;
        body.addClassName("body");
        getContent().addClassName("jobs");
        getContent().add(new PageHeader(getTranslation("job.title")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        show();
    }

    private void show() {
        var recurring = jobs.recurring();
        body.removeAll();
        body.add(new Paragraph(getTranslation("job.explained")));
        var troubles = jobs.troubles();
        if (!troubles.isEmpty()) {
            body.add(part(
                    "job.troubles",
                    troubles.stream()
                            .map(each -> JobRow.of(each, words, spoken))
                            .toList()));
        }
        if (recurring.isEmpty()) {
            var none = new Paragraph(getTranslation("job.none"));
            none.addClassName("none");
            body.add(none);
        } else {
            body.add(part("job.recurring", recurring.stream().map(this::row).toList()));
        }
        body.add(part(
                "job.once",
                jobs.waiting().stream()
                        .map(each -> JobRow.of(each, words, spoken))
                        .toList()));
    }

    private JobRow row(RecurringJob job) {
        return JobRow.of(job, words, spoken, () -> run(job.name()));
    }

    private Section part(String header, List<JobRow> rows) {
        var list = new UnorderedList();
        rows.forEach(list::add);
        return new Section(new H2(getTranslation(header)), list);
    }

    private void run(String name) {
        var called = words.name(name, getLocale());
        try {
            jobs.run(name);
            Notices.show(getTranslation("job.begins", called));
        } catch (JobRefusedException refused) {
            Notices.problem(getTranslation("job.refused." + refused.reason(), called));
        }
        show();
    }
}
