package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.presence.TopicChange;
import org.clinic.portal.topic.presence.TopicNews;
import org.clinic.portal.topic.preview.PreviewService;
import org.jspecify.annotations.Nullable;

/** The preview of a draft in a tab of its own, for another screen: it follows what anybody writes. */
@Route(value = "topics/:id/preview", autoLayout = false)
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
class TopicPreviewView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final PreviewService previews;
    private final TopicNews news;
    private final TopicPreview preview = new TopicPreview();
    private String title = "";
    private @Nullable TopicId topic;
    private @Nullable Subscription subscription;

    TopicPreviewView(PreviewService previews, TopicNews news) {
        this.previews = previews;
        this.news = news;
        preview.setAlone();
        getContent().addClassName("topic-preview-view");
        getContent().add(preview);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var id = EditorAddress.topic(enter.getRouteParameters()).orElseThrow(NotFoundException::new);
        var draft = previews.open(id).orElseThrow(NotFoundException::new);
        topic = id;
        title = draft.content().title();
        preview.show(id, null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.tab", getTranslation("preview.title", title));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        if (topic != null) {
            var shown = topic;
            subscription = news.of(shown, change -> hear(ui, shown, change));
        }
    }

    private void hear(UI ui, TopicId shown, TopicChange change) {
        if (!(change instanceof TopicChange.Presence || change instanceof TopicChange.Terms)) {
            Arrivals.show(ui, () -> preview.show(shown, null));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (subscription != null) {
            subscription.end();
        }
    }
}
