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
import java.util.Optional;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.topic.DraftSection;
import org.clinic.portal.topic.PublishingService;
import org.clinic.portal.topic.SectionService;
import org.clinic.portal.topic.TopicDraft;
import org.clinic.portal.topic.TopicService;
import org.jspecify.annotations.Nullable;

/** A topic's draft: its sections at the left, the open one to write in, its versions beside. */
@Route("topics/:id")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
@JsModule("./unsaved-guard.ts")
class TopicEditorView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver {

    private final TopicService topics;
    private final EditorPanes panes;
    private final boolean readOnly;

    private final EditorBar bar;
    private final SectionOutline outline;
    private final Div page = new Div();
    private final VersionsPanel versions;
    private @Nullable TopicDraft draft;
    private @Nullable EditorPane pane;
    private String part = EditorAddress.DETAILS;

    TopicEditorView(
            TopicService topics,
            SectionService sections,
            PublishingService publishing,
            EditorPanes panes,
            SpokenTime spoken,
            CurrentAccount account) {
        this.topics = topics;
        this.panes = panes;
        readOnly = !account.has(Roles.MARKETING);

        var actions = new VersionActions(publishing, spoken, readOnly, this::shown, this::reload, this::startAfresh);
        bar = new EditorBar(
                spoken,
                readOnly,
                new EditorBar.Actions(
                        this::save,
                        () -> ifSaved(actions::publish),
                        actions::showVersions,
                        actions::openLivePage,
                        actions::withdraw));
        outline = new SectionOutline(sections, readOnly, () -> !isUnsaved(), this::reload);
        versions = actions.panel();
        page.addClassName("page");
        var work = new Div(outline, page, versions);
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
        var listener = new EditorPane.Listener(this::showState, this::reload);
        var section = asked.flatMap(id -> section(opened, id))
                .or(() -> opened.sections().stream().findFirst())
                .filter(first -> !asked.equals(Optional.of(EditorAddress.DETAILS)));
        part = section.map(found -> found.id().toString()).orElse(EditorAddress.DETAILS);
        pane = section.map(found -> panes.section(opened, found, readOnly, listener))
                .orElseGet(() -> panes.details(opened, readOnly, listener));
        var back = new RouterLink(
                getTranslation("editor.back"),
                TopicEditorView.class,
                EditorAddress.of(opened.id()).parameters());
        back.addClassName("back");
        page.removeAll();
        page.add(back, pane.component());
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
        showState();
    }

    private void reload() {
        topics.open(shown().id()).ifPresent(this::show);
    }

    /** After all text has been replaced, with that of the open part. */
    private void startAfresh() {
        pane = null;
        EditorAddress.of(shown().id()).open();
    }

    /** The attribute lets the browser ask, too, before the page is closed. */
    private void showState() {
        if (isUnsaved()) {
            bar.showUnsaved();
            getElement().setAttribute("data-unsaved", true);
        } else if (pane != null) {
            bar.showSaved(pane.savedAt());
            getElement().removeAttribute("data-unsaved");
        }
    }

    private boolean isUnsaved() {
        return pane != null && !readOnly && pane.isUnsaved();
    }

    private void save() {
        ifSaved(() -> {});
    }

    /** Saves the open part and, if that worked, goes on: what is published is what is saved. */
    private void ifSaved(Runnable then) {
        if (!isUnsaved() || (pane != null && pane.save())) {
            then.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leave) {
        if (pane != null && isUnsaved()) {
            new LeaveDialog(pane, leave.postpone()).open();
        }
    }

    private TopicDraft shown() {
        if (draft == null) {
            throw new IllegalStateException("No topic is open yet");
        }
        return draft;
    }
}
