package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.presence.PresenceService;
import org.clinic.portal.topic.presence.TopicNews;
import org.clinic.portal.topic.step.StepId;

/** A topic's draft: its sections at the left, the open one to write in, what is found in it beside, and who else is here. */
@Route("topics/:id")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
@StyleSheet("/styles/topic-editor.css")
class TopicEditorView extends Composite<Div>
        implements BeforeEnterObserver, BeforeLeaveObserver, EditorPane.Listener, SectionOutline.Listener {

    private final TopicService topics;
    private final SaveState state;
    private final Colleagues colleagues;
    private final SectionOutline outline;
    private final OpenPart part;
    private final CommentsPanel comments;
    private final SidePanel beside;
    private final DraftOnScreen screen;
    private final FindingJump jump;

    TopicEditorView(
            TopicService topics,
            Outlines outlines,
            WholeTopics wholes,
            PresenceService presence,
            TopicNews news,
            EditorPanes panes,
            BesidePanels panels,
            SpokenTime spoken,
            CurrentAccount account) {
        this.topics = topics;
        var readOnly = !account.has(Roles.MARKETING);

        state = new SaveState(spoken);
        colleagues = new Colleagues(presence, news, account.get().id(), this::screen);
        part = new OpenPart(panes, readOnly, account.get().id(), this);
        var findings = panels.findings();
        var mending = panels.mending(this::screen, this::undo);
        var next = new NextProblem(findings, this::jump);
        outline = outlines.outline(readOnly, findings, next, this);
        var versions =
                wholes.versions(readOnly, this::shown, this::arranged, this::startAfresh, outline::undo, this::jump);
        beside = new SidePanel();
        comments = panels.comments(beside, outline::showComments);
        beside.hold(
                new QualityPanel(part::goTo, findings, readOnly, mending::changeUnavoidable),
                panels.checks(findings, this::jump, mending),
                comments,
                panels.preview(),
                versions.panel());
        var actions = wholes.actions(versions, beside, this::shown, this::ifSaved);
        var bar = new EditorBar(state, colleagues, account.get().id(), readOnly, actions);
        screen = new DraftOnScreen(topics, bar, outline, part, beside, findings, comments::reload);
        jump = new FindingJump(screen, part, beside);
        next.listenIn(this);
        var work = new Div(outline, part, beside);
        work.addClassName("work");
        getContent().addClassNames("topic-editor", "narrow-rail");
        getContent().add(bar, work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var id = EditorAddress.topic(enter.getRouteParameters()).orElseThrow(NotFoundException::new);
        colleagues.listen(id);
        topics.open(id)
                .filter(draft -> draft.archived() == null)
                .ifPresentOrElse(draft -> open(draft, enter.getLocation().getQueryParameters()), () -> {
                    colleagues.end();
                    enter.forwardTo(
                            ArchivedTopicView.class, EditorAddress.of(id).parameters());
                });
    }

    private void open(TopicDraft opened, QueryParameters query) {
        var asked = comments.load(opened.id(), EditorAddress.comment(query))
                .map(SectionId::toString)
                .or(() -> query.getSingleParameter(EditorAddress.PARAMETER));
        getContent().setClassName("part-open", asked.isPresent());
        part.open(opened, asked);
        screen.show(opened);
        jump.arrive();
        part.savedAt().ifPresentOrElse(state::saved, state::saved);
        EditorAddress.beside(query).ifPresent(beside::bring);
        comments.open(opened, part.section(opened), part.body());
        colleagues.show(part.section(opened).map(DraftSection::id).orElse(null));
    }

    private void jump(Finding finding) {
        jump.to(finding);
    }

    private void undo(StepId step) {
        outline.undo(step);
    }

    private DraftOnScreen screen() {
        return screen;
    }

    @Override
    public void arranged() {
        screen.reload();
    }

    @Override
    public void splitAtCursor() {
        part.splitAtCursor();
    }

    @Override
    public void split(DraftSection section, Body base, Body before, Body after) {
        if (outline.split(section, base, before, after)) {
            part.focusHeading();
        }
    }

    /** After all text has been replaced, with that of the open part. */
    private void startAfresh() {
        part.abandon();
        EditorAddress.of(shown().id()).open();
    }

    @Override
    public void wrote() {
        colleagues.wrote();
    }

    @Override
    public void stored(DraftSection section) {
        screen.show(section);
        state.saved(section.changedAt());
    }

    @Override
    public void stored(TopicDraft now) {
        screen.show(now);
        state.saved();
    }

    @Override
    public void refused(String why) {
        state.refused(why);
    }

    /** What is published, split or merged is what is saved. */
    @Override
    public void ifSaved(Runnable then) {
        if (part.isUnsaved()) {
            Notices.problem(getTranslation("editor.save-first"));
        } else {
            then.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leave) {
        if (part.wouldBeLost()) {
            new LeaveDialog(leave.postpone()).open();
        }
    }

    private TopicDraft shown() {
        return screen.get();
    }
}
