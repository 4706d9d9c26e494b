package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.DraftSection;
import org.clinic.portal.topic.PresenceService;
import org.clinic.portal.topic.Present;
import org.clinic.portal.topic.PublishingService;
import org.clinic.portal.topic.SectionService;
import org.clinic.portal.topic.TopicChange;
import org.clinic.portal.topic.TopicDraft;
import org.clinic.portal.topic.TopicNews;
import org.clinic.portal.topic.TopicService;
import org.jspecify.annotations.Nullable;

/** A topic's draft: its sections at the left, the open one to write in, its versions beside, and who else is here. */
@Route("topics/:id")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
@JsModule("./unsaved-guard.ts")
class TopicEditorView extends Composite<Div>
        implements BeforeEnterObserver, BeforeLeaveObserver, EditorPane.Listener, Colleagues.Listener {

    private final TopicService topics;
    private final boolean readOnly;

    private final SaveState state;
    private final Colleagues colleagues;
    private final EditorBar bar;
    private final SectionOutline outline;
    private final OpenPart part;
    private final VersionsPanel versions;
    private final QualityPanel quality = new QualityPanel(this::goTo);
    private @Nullable TopicDraft draft;

    TopicEditorView(
            TopicService topics,
            SectionService sections,
            PublishingService publishing,
            PresenceService presence,
            TopicNews news,
            EditorPanes panes,
            SpokenTime spoken,
            CurrentAccount account) {
        this.topics = topics;
        readOnly = !account.has(Roles.MARKETING);

        var actions = new VersionActions(publishing, spoken, readOnly, this::shown, this::reload, this::startAfresh);
        state = new SaveState(spoken);
        colleagues = new Colleagues(presence, news, account.get().id(), this);
        bar = new EditorBar(
                state,
                colleagues,
                readOnly,
                new EditorBar.Actions(
                        () -> ifSaved(actions::publish),
                        actions::showVersions,
                        actions::openLivePage,
                        actions::withdraw));
        part = new OpenPart(panes, readOnly, account.get().id(), this);
        outline = new SectionOutline(sections, readOnly, this::reload);
        versions = actions.panel();
        var work = new Div(outline, part, new SidePanel(quality, versions));
        work.addClassName("work");
        getContent().addClassNames("topic-editor", "narrow-rail");
        getContent().add(bar, work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var id = EditorAddress.topic(enter.getRouteParameters()).orElseThrow(NotFoundException::new);
        var opened = topics.open(id).orElseThrow(NotFoundException::new);
        var asked = enter.getLocation().getQueryParameters().getSingleParameter(EditorAddress.PARAMETER);
        getContent().setClassName("part-open", asked.isPresent());
        part.open(opened, asked);
        show(opened);
        part.savedAt().ifPresentOrElse(state::saved, state::saved);
        colleagues.show(opened.id(), part.section(opened).map(DraftSection::id).orElse(null));
    }

    private void show(TopicDraft shown) {
        draft = shown;
        bar.show(shown);
        outline.show(shown, part.address());
        versions.show(shown.id());
        showQuality();
    }

    /** Also after changes of one's own, which are heard of like those of others: then there is nothing to show. */
    private void reload() {
        topics.open(shown().id()).filter(now -> !now.equals(draft)).ifPresent(now -> {
            show(now);
            part.arrived(now);
        });
    }

    /** After all text has been replaced, with that of the open part. */
    private void startAfresh() {
        part.abandon();
        EditorAddress.of(shown().id()).open();
    }

    @Override
    public void changed(TopicChange change) {
        switch (change) {
            case TopicChange.Text(var section, var revision) -> {
                if (shown().section(section)
                        .filter(known -> known.revision() < revision)
                        .isPresent()) {
                    topics.section(section).ifPresent(this::update);
                }
            }
            case TopicChange.Arrangement() -> reload();
            case TopicChange.Presence() -> {}
        }
    }

    private void update(DraftSection theirs) {
        show(theirs);
        part.arrived(shown());
    }

    private void show(DraftSection section) {
        draft = shown().with(section);
        outline.update(section);
        bar.showStatus(draft);
        showQuality();
    }

    private void showQuality() {
        quality.show(shown(), part.section(shown()));
    }

    @Override
    public void present(List<Present> others) {
        outline.showPresent(others);
        part.showPresent(others);
    }

    @Override
    public void wrote() {
        colleagues.wrote();
    }

    @Override
    public void stored(DraftSection section) {
        show(section);
        state.saved(section.changedAt());
    }

    @Override
    public void stored(TopicDraft now) {
        show(now);
        state.saved();
    }

    @Override
    public void refused(String why) {
        state.refused(why);
    }

    /** What is published is what is saved. */
    private void ifSaved(Runnable then) {
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

    private void goTo(String words) {
        part.goTo(words);
    }

    private TopicDraft shown() {
        if (draft == null) {
            throw new IllegalStateException("No topic is open yet");
        }
        return draft;
    }
}
