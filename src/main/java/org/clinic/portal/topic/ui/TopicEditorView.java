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
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
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
    private final EditorPanes panes;
    private final boolean readOnly;

    private final SaveState state;
    private final Colleagues colleagues;
    private final EditorBar bar;
    private final SectionOutline outline;
    private final WritersHere writersHere;
    private final Div page = new Div();
    private final VersionsPanel versions;
    private final QualityPanel quality = new QualityPanel(words -> pane().goTo(words));
    private @Nullable TopicDraft draft;
    private @Nullable EditorPane pane;
    private String part = EditorAddress.DETAILS;

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
        this.panes = panes;
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
        writersHere = new WritersHere(account.get().id());
        outline = new SectionOutline(sections, readOnly, this::reload);
        versions = actions.panel();
        page.addClassName("page");
        var work = new Div(outline, page, new SidePanel(quality, versions));
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
        open(opened, asked);
        show(opened);
    }

    /** Opens the part that is asked for, else the first section, else the details. */
    private void open(TopicDraft opened, Optional<String> asked) {
        var section = asked.flatMap(id -> section(opened, id))
                .or(() -> opened.sections().stream().findFirst())
                .filter(first -> !asked.equals(Optional.of(EditorAddress.DETAILS)));
        part = section.map(found -> found.id().toString()).orElse(EditorAddress.DETAILS);
        pane = section.map(found -> panes.section(opened, found, readOnly, this))
                .orElseGet(() -> panes.details(opened, readOnly, this));
        var back = new RouterLink(
                getTranslation("editor.back"),
                TopicEditorView.class,
                EditorAddress.of(opened.id()).parameters());
        back.addClassName("back");
        page.removeAll();
        page.add(back, writersHere, pane.component());
        pane.savedAt().ifPresentOrElse(state::saved, state::saved);
        colleagues.show(opened.id(), section.map(DraftSection::id).orElse(null));
    }

    private static Optional<DraftSection> section(TopicDraft draft, String id) {
        return draft.sections().stream()
                .filter(section -> section.id().toString().equals(id))
                .findFirst();
    }

    private void show(TopicDraft shown) {
        draft = shown;
        bar.show(shown);
        outline.show(shown, part);
        versions.show(shown.id());
        showQuality();
    }

    /** Also after changes of one's own, which are heard of like those of others: then there is nothing to show. */
    private void reload() {
        topics.open(shown().id()).filter(now -> !now.equals(draft)).ifPresent(now -> {
            show(now);
            arrived(now);
        });
    }

    private void arrived(TopicDraft now) {
        if (pane != null) {
            pane.arrived(now);
        }
    }

    /** After all text has been replaced, with that of the open part. */
    private void startAfresh() {
        pane = null;
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
        arrived(shown());
    }

    private void show(DraftSection section) {
        draft = shown().with(section);
        outline.update(section);
        bar.showStatus(draft);
        showQuality();
    }

    private void showQuality() {
        quality.show(shown(), section(shown(), part));
    }

    @Override
    public void present(List<Present> others) {
        outline.showPresent(others);
        writersHere.show(others, part);
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
        if (pane != null && pane.isUnsaved()) {
            Notices.problem(getTranslation("editor.save-first"));
        } else {
            then.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leave) {
        if (pane != null && !readOnly && pane.isUnsaved() && !pane.isKept()) {
            new LeaveDialog(leave.postpone()).open();
        }
    }

    private EditorPane pane() {
        if (pane == null) {
            throw new IllegalStateException("Nothing is open yet");
        }
        return pane;
    }

    private TopicDraft shown() {
        if (draft == null) {
            throw new IllegalStateException("No topic is open yet");
        }
        return draft;
    }
}
