package org.clinic.portal.job.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.job.RecurringJob;
import org.clinic.portal.job.Troubles.Trouble;
import org.clinic.portal.job.WaitingJobs;
import org.jspecify.annotations.Nullable;

/** A job in the list: what it does, how it stands, when it was done last and comes next. */
class JobRow extends ListItem {

    private final SpokenTime spoken;
    private final Div what = new Div();
    private final Div tags = new Div();
    private final Div facts = new Div();

    private JobRow(String job, JobWords words, SpokenTime spoken) {
        this.spoken = spoken;
        var name = new Span(words.name(job, getLocale()));
        name.addClassName("name");
        tags.addClassName("tags");
        var head = new Div(name, tags);
        head.addClassName("head");
        var purpose = new Span(words.purpose(job, getLocale()));
        purpose.addClassName("muted");
        what.add(head, purpose);
        what.addClassName("what");
        facts.addClassName("facts");
        add(what, facts);
    }

    /** @param run what has it done now */
    static JobRow of(RecurringJob job, JobWords words, SpokenTime spoken, Runnable run) {
        var row = new JobRow(job.name(), words, spoken);
        row.stands(job);
        row.fact("job.next", job.next());
        row.fact("job.last", job.lastSuccess());
        row.fact("job.failed", job.lastFailure());
        var button = new Button(row.getTranslation("job.run"), click -> run.run());
        button.setAriaLabel(row.getTranslation("job.run.named", words.name(job.name(), row.getLocale())));
        button.setEnabled(job.node() == null);
        row.add(button);
        return row;
    }

    /** What is not done by turns, and fails. */
    static JobRow of(Trouble trouble, JobWords words, SpokenTime spoken) {
        var row = new JobRow(trouble.name(), words, spoken);
        row.standsOut(row.getTranslation("job.trouble"));
        var seen = new Span(row.getTranslation("job.trouble.seen", trouble.place(), trouble.seen()));
        row.what.add(seen);
        row.fact("job.trouble.since", trouble.since());
        return row;
    }

    private void stands(RecurringJob job) {
        if (job.hasFailed()) {
            standsOut(getTranslation("job.failing", job.failures()));
        }
        if (job.node() != null) {
            tags.add(new Tag(getTranslation("job.running", job.node()), Tone.BRAND));
        }
        late(job.late());
    }

    static JobRow of(WaitingJobs jobs, JobWords words, SpokenTime spoken) {
        var row = new JobRow(jobs.name(), words, spoken);
        if (jobs.failing() > 0) {
            row.standsOut(row.getTranslation("job.trying-again", jobs.failing()));
        }
        row.late(jobs.late());
        row.facts.add(new Div(new Span(row.getTranslation("job.waiting", jobs.waiting()))));
        if (jobs.next() != null) {
            row.fact("job.next", jobs.next());
        }
        if (jobs.lastFailure() != null) {
            row.fact("job.failed", jobs.lastFailure());
        }
        return row;
    }

    private void standsOut(String why) {
        addClassName("failed");
        tags.add(new Tag(why, Tone.DUE));
    }

    private void late(boolean late) {
        if (late) {
            tags.add(new Tag(getTranslation("job.late"), Tone.DUE));
        }
    }

    private void fact(String key, @Nullable Instant at) {
        var label = new Span(getTranslation(key));
        label.addClassName("muted");
        facts.add(new Div(label, moment(at)));
    }

    private Component moment(@Nullable Instant at) {
        return at == null ? new Span(getTranslation("job.never")) : new When(at, spoken);
    }
}
