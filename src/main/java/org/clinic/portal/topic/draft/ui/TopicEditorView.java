package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.DraftHistoryService;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAction;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.clinic.portal.topic.draft.editor.Spot;
import org.clinic.portal.topic.draft.editor.WaitingTags;
import org.clinic.portal.topic.presence.PresenceService;
import org.clinic.portal.topic.presence.TopicNews;
import org.clinic.portal.topic.presence.ui.Colleagues;
import org.clinic.portal.topic.step.StepId;

/** A topic's draft: its sections at the left, the open one to write in, what is found in it beside, and who else is here. */
@Route("topics/:id")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
@StyleSheet("/styles/topic-editor.css")
// What extensions need beyond what the editor has: the bundler does not see them.
@JsModule("./base/kept-words.ts")
@JsModule("./base/mention-field.ts")
@JsModule("./editor/topic-preview.ts")
@JsModule("./editor/unsent-words.ts")
@Uses(RadioButtonGroup.class)
class TopicEditorView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, Editor {

    private final TopicService topics;
    private final DraftOnScreen screen;
    private final SaveState state;
    private final Colleagues colleagues;
    private final OpenPart part;
    private final SectionOutline outline;
    private final SidePanel beside;
    private final EditorBar bar;
    private final SpotJump jump;

    TopicEditorView(
            TopicService topics,
            SectionService sections,
            SectionSplitService splits,
            DraftHistoryService history,
            EditorPanes panes,
            PresenceService presence,
            TopicNews news,
            SpokenTime spoken,
            CurrentAccount account,
            List<EditorExtension> extensions) {
        this.topics = topics;
        screen = new DraftOnScreen(topics, account.get().id(), !account.has(Roles.MARKETING));
        state = new SaveState(spoken);
        colleagues = new Colleagues(presence, news, screen.me(), screen);
        part = new OpenPart(this, panes, new WritingHeard(screen, state, colleagues));
        jump = new SpotJump(screen, part);
        outline = new SectionOutline(
                this, topics, sections, splits, history, () -> part.section().ifPresent(SectionForm::splitAtCursor));
        beside = new SidePanel(screen);
        bar = new EditorBar(screen, state, colleagues, beside::toggle);
        extensions.forEach(extension -> extension.join(this));

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
                    enter.forwardTo(TopicAddress.archived(id).path());
                });
    }

    private void open(TopicDraft opened, QueryParameters query) {
        var asked = beside.asked(opened.id(), query)
                .map(SectionId::toString)
                .or(() -> query.getSingleParameter(TopicAddress.PART));
        getContent().setClassName("part-open", asked.isPresent());
        screen.open(opened, part.open(opened, asked));
        jump.arrive();
        part.pane().savedAt().ifPresentOrElse(state::saved, state::saved);
        query.getSingleParameter(TopicAddress.BESIDE).ifPresent(beside::bring);
        beside.opened(part.section().map(SectionForm::body));
        colleagues.show(screen.now().open().map(DraftSection::id).orElse(null));
    }

    @Override
    public DraftOnScreen screen() {
        return screen;
    }

    @Override
    public void add(BesidePanel panel) {
        beside.hold(panel);
    }

    @Override
    public void add(EditorAction action) {
        bar.add(action);
    }

    @Override
    public void add(WaitingTags tags) {
        outline.add(tags);
    }

    @Override
    public void addToOutline(Component tool) {
        outline.add(tool);
    }

    @Override
    public void goTo(Spot spot) {
        putPanelsBack();
        jump.to(spot);
    }

    @Override
    public void bring(BesidePanel panel) {
        beside.bring(panel);
    }

    @Override
    public void putPanelsBack() {
        beside.setDrawn(false);
    }

    /** What is published, split or merged is what is saved. */
    @Override
    public void ifSaved(Runnable then) {
        if (!screen.isReadOnly() && part.pane().isUnsaved()) {
            Notices.problem(getTranslation("editor.save-first"));
        } else {
            then.run();
        }
    }

    @Override
    public void undo(StepId step) {
        outline.undo(step);
    }

    @Override
    public void startAfresh() {
        part.abandon();
        EditorAddress.of(screen.draft().id()).open();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leave) {
        if (!screen.isReadOnly() && part.pane().wouldBeLost()) {
            new LeaveDialog(leave.postpone()).open();
        }
    }
}
