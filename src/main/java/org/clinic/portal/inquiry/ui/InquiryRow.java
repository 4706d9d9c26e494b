package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.inquiry.Finding;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryState;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.InquirySummary;
import org.clinic.portal.inquiry.Marks;
import org.clinic.portal.inquiry.NextStep;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.inquiry.ui.RowContent.Line;
import org.clinic.portal.inquiry.ui.RowContent.Moment;
import org.clinic.portal.inquiry.ui.RowContent.Person;
import org.clinic.portal.inquiry.ui.RowContent.Pill;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One inquiry in the list: who, when, the first of their words, what they had read, how it stands. It is drawn in the
 * browser: as elements of the server's, forty rows took most of the memory of an open list.
 */
@Tag("inquiry-row")
@JsModule("./inquiry/inquiry-row.ts")
class InquiryRow extends Component {

    /** What the browser knows it by, before its id. */
    static final String NAME = "row-";

    private static final JsonMapper JSON = new JsonMapper();

    private final SpokenTime spoken;
    private final DueWords words;
    private final InquiryFilter filter;

    private InquirySummary shown;
    private List<Someone> colleagues = List.of();
    private int earlier;

    InquiryRow(InquirySummary inquiry, InquiryFilter filter, SpokenTime spoken, DueWords words) {
        this.spoken = spoken;
        this.words = words;
        this.filter = filter;
        shown = inquiry;
        show(inquiry);
    }

    /** As it stands now, where it stands. */
    void show(InquiryState now) {
        show(shown.with(now));
    }

    /** With what it is marked now. */
    void show(Marks now) {
        show(shown.with(now));
    }

    /** Who else has it open. */
    void show(List<Someone> looking) {
        if (!colleagues.equals(looking)) {
            colleagues = looking;
            show(shown);
        }
    }

    /** How many the same person had sent before. */
    void showEarlier(int count) {
        if (earlier != count) {
            earlier = count;
            show(shown);
        }
    }

    final void show(InquirySummary now) {
        shown = now.foundAs(shown);
        getElement().setProperty("content", JSON.writeValueAsString(content(shown)));
    }

    /** Says anew how soon it is due. */
    void showTime() {
        if (shown.nextStep() != null) {
            show(shown);
        }
    }

    InquiryId id() {
        return shown.id();
    }

    /** As the browser knows it. */
    String name() {
        return NAME + shown.id();
    }

    boolean isStarred() {
        return shown.marks().starred();
    }

    void setCurrent(boolean current) {
        getElement().setProperty("current", current);
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    private RowContent content(InquirySummary inquiry) {
        var finding = inquiry.finding();
        var step = inquiry.nextStep();
        var opening = inquiry.opening();
        return new RowContent(
                inquiry.id().toString(),
                RowContent.marked(inquiry.name(), finding),
                unread(inquiry),
                step == null ? received(inquiry) : null,
                step == null ? null : due(step),
                opening == null ? List.of(getTranslation("inquiry.no-message")) : RowContent.marked(opening, finding),
                elsewhere(finding),
                step == null || inquiry.priority() == Priority.NORMAL ? null : priority(inquiry.priority()),
                inquiry.topicTitle(),
                getTranslation("inquiry.row.version", String.valueOf(inquiry.versionNumber())),
                inquiry.sectionHeading(),
                about(inquiry),
                inquiry.status() == InquiryStatus.ASSIGNED
                        ? Person.assigned(
                                String.valueOf(inquiry.assigneeName()), getTranslation("inquiry.row.assigned"))
                        : null,
                tags(inquiry),
                colleagues.stream().map(this::looking).toList(),
                isStarred());
    }

    private @Nullable String unread(InquirySummary inquiry) {
        return inquiry.marks().unread() ? getTranslation(inquiry.isNew() ? "inquiry.new" : "inquiry.row.unread") : null;
    }

    private Moment received(InquirySummary inquiry) {
        var at = inquiry.receivedAt();
        return new Moment(spoken.say(at, getLocale()), spoken.exactly(at, getLocale()), at.toString());
    }

    private Pill due(NextStep step) {
        return new Pill(
                getTranslation("inquiry.due", words.what(step, getLocale()), words.when(step, getLocale())),
                words.group(step).tone());
    }

    private Pill priority(Priority priority) {
        return new Pill(
                getTranslation("desk.priority." + priority), priority == Priority.HIGH ? Tone.DUE : Tone.NEUTRAL);
    }

    /** What the row does not show otherwise, and yet it is why it is here. */
    private List<Line> elsewhere(@Nullable Finding finding) {
        return finding == null
                ? List.of()
                : finding.elsewhere().stream()
                        .map(found -> new Line(
                                getTranslation("inquiry.found." + found.part()),
                                RowContent.marked(found.text(), finding)))
                        .toList();
    }

    private List<String> about(InquirySummary inquiry) {
        var about = new ArrayList<String>();
        if (!inquiry.language().equals(getLocale().getLanguage())) {
            about.add(getTranslation("inquiry.language." + inquiry.language()));
        }
        if (earlier > 0) {
            about.add(getTranslation("inquiry.row.earlier", earlier));
        }
        return about;
    }

    private List<Pill> tags(InquirySummary inquiry) {
        var tags = new ArrayList<Pill>();
        switch (inquiry.status()) {
            case RECEIVED -> {
                if (filter.isSearch()) {
                    tags.add(new Pill(getTranslation("inquiry.scope.RECEIVED")));
                }
            }
            case ASSIGNED -> {}
            case CLOSED -> tags.add(new Pill(getTranslation("inquiry.outcome." + inquiry.outcome()), Tone.OK));
            case MERGED -> tags.add(new Pill(getTranslation("inquiry.merged")));
            case SPAM -> tags.add(new Pill(getTranslation("inquiry.scope.SPAM"), Tone.DUE));
        }
        if (!inquiry.marks().doubts().isEmpty() && inquiry.status() != InquiryStatus.SPAM) {
            tags.add(new Pill(getTranslation("inquiry.doubtful"), Tone.SOON));
        }
        inquiry.marks().labels().forEach(label -> tags.add(new Pill(label, Tone.BRAND)));
        return tags;
    }

    private Person looking(Someone colleague) {
        return Person.looking(
                colleague, getTranslation(colleague.writing() ? "inquiry.writes" : "inquiry.looks", colleague.name()));
    }
}
