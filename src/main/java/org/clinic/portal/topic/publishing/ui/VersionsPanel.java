package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.publishing.TopicState;
import org.clinic.portal.version.SiteMoment;
import org.clinic.portal.version.VersionSummary;
import org.jspecify.annotations.Nullable;

/** The versions of a topic, newest first: who published each, when, and what they said had changed. */
class VersionsPanel extends Composite<Section> implements BesidePanel {

    private final PublishingService publishing;
    private final SpokenTime spoken;
    private final VersionActions actions;
    private final Clinic clinic;
    private final boolean readOnly;
    private @Nullable Standing shown;

    VersionsPanel(
            Editor editor, PublishingService publishing, VersionActions actions, SpokenTime spoken, Clinic clinic) {
        this.publishing = publishing;
        this.actions = actions;
        this.spoken = spoken;
        this.clinic = clinic;
        readOnly = editor.screen().isReadOnly();
        getContent().addClassName("versions");
        getContent().setAriaLabel(getTranslation("version.list"));
    }

    @Override
    public String key() {
        return "version.list";
    }

    @Override
    public Component component() {
        return this;
    }

    /** Reads them again only when there may be other ones, not with every word that is written. */
    @Override
    public void show(DraftOnScreen.Shown screen) {
        var draft = screen.draft();
        var now = new Standing(draft.id(), draft.versionCount(), draft.liveVersion());
        if (!now.equals(shown)) {
            shown = now;
            show(draft.id());
        }
    }

    private void show(TopicId topic) {
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        var versions = publishing.versions(topic);
        versions.forEach(version -> list.add(new ListItem(row(topic, version))));
        getContent().removeAll();
        getContent().add(new H2(getTranslation("version.list")));
        getContent().add(versions.isEmpty() ? new Paragraph(getTranslation("version.none")) : list);
    }

    private Component row(TopicId topic, VersionSummary version) {
        var link = new RouterLink();
        link.setRoute(TopicVersionView.class, TopicVersionView.parameters(topic, version.number()));
        link.setText(getTranslation("version.number", version.number()));
        var head = new Div(link);
        head.addClassName("head");
        if (version.live()) {
            head.add(new Tag(getTranslation("version.live"), Tone.OK));
        } else if (version.withdrawnReason() != null) {
            head.add(new Tag(getTranslation("version.withdrawn"), Tone.DUE));
        }
        if (!readOnly) {
            head.add(restoring(version.number()));
        }
        var made = new Div(new When(version.publishedAt(), spoken), new Span(version.publisherName()));
        made.addClassNames("made", "muted");
        var row = new Div(head, new Paragraph(told(version)), made, leading(topic, version));
        if (version.withdrawnReason() != null && version.withdrawnBy() != null) {
            row.add(new Paragraph(
                    getTranslation("version.withdrawn-because", version.withdrawnBy(), version.withdrawnReason())));
        }
        ToldOfWithdrawal.of(version).map(Paragraph::new).ifPresent(told -> {
            told.addClassName("muted");
            row.add(told);
        });
        return row;
    }

    /** What its publisher said had changed; of what readers are told nothing of, what kind of change it was. */
    private String told(VersionSummary version) {
        return version.note() == null ? getTranslation("version.kind." + version.kind()) : version.note();
    }

    /** To its comparisons with the version before and with the draft, and to the site when it went live. */
    private Component leading(TopicId topic, VersionSummary version) {
        var number = version.number();
        var links = new Div();
        links.addClassName("comparisons");
        if (number > 1) {
            links.add(named(
                    ComparisonView.link(topic, new TopicState(number - 1), new TopicState(number)),
                    getTranslation("version.changes"),
                    getTranslation("version.changes.named", number)));
        }
        links.add(named(
                ComparisonView.link(topic, new TopicState(number), TopicState.DRAFT),
                getTranslation("version.compare"),
                getTranslation("version.compare.named", number)));
        var then = new SiteMoment.At(version.publishedAt()).name(clinic.zone());
        links.add(named(
                EditorAddress.link(TopicAddress.site(then, topic)),
                getTranslation("site.then"),
                getTranslation("site.then.named", number)));
        return links;
    }

    private static RouterLink named(RouterLink link, String words, String wholeName) {
        link.setText(words);
        link.getElement().setAttribute("aria-label", wholeName);
        return link;
    }

    private Button restoring(int number) {
        var button = new Button(getTranslation("version.restore"), click -> confirm(number));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("version.restore.named", number));
        return button;
    }

    private void confirm(int number) {
        var dialog = new ConfirmDialog(
                getTranslation("version.restore.named", number),
                getTranslation("version.restore.explained", number),
                getTranslation("version.restore.now"),
                confirmed -> actions.restore(number));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.open();
    }

    /** What the list depends on. */
    private record Standing(
            TopicId topic, int count, @Nullable Integer live) {}
}
