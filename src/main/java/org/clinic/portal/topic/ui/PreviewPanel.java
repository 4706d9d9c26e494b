package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.preview.PreviewService;

/** The draft as visitors would read it, beside the text; from here it is opened in a tab, or shown to others. */
class PreviewPanel extends Composite<Section> implements BesidePanel {

    private final PreviewService previews;
    private final SpokenTime spoken;
    private final TopicPreview preview = new TopicPreview();
    private final Anchor tab = new Anchor();
    private final Div shared = new Div();
    private final DraftOnScreen screen;

    PreviewPanel(Editor editor, PreviewService previews, SpokenTime spoken) {
        screen = editor.screen();
        this.previews = previews;
        this.spoken = spoken;
        preview.whenChosen(section -> EditorAddress.of(topic(), section).open());
        tab.setText(getTranslation("preview.tab"));
        tab.setTarget(AnchorTarget.BLANK);
        var bar = new Div(tab);
        bar.addClassName("ways");
        if (!screen.isReadOnly()) {
            var share = new Button(getTranslation("preview.share"), click -> share(!shared.isVisible()));
            share.addThemeVariants(ButtonVariant.TERTIARY);
            bar.add(share);
        }
        shared.setVisible(false);
        getContent().addClassName("preview-panel");
        getContent().setAriaLabel(getTranslation("preview.list"));
        getContent().add(bar, shared, preview);
    }

    @Override
    public String key() {
        return "preview.list";
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(DraftOnScreen.Shown now) {
        tab.setHref(TopicAddress.preview(now.draft().id()).path());
        preview.show(now.draft().id(), now.open().map(DraftSection::id).orElse(null));
    }

    private void share(boolean visible) {
        shared.setVisible(visible);
        shared.removeAll();
        if (visible) {
            shared.add(new PreviewLinksPane(topic(), previews, spoken));
        }
    }

    private TopicId topic() {
        return screen.draft().id();
    }
}
