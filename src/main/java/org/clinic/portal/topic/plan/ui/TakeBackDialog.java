package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.Release;
import org.clinic.portal.topic.plan.ReleaseService;
import org.clinic.portal.version.Announcement;

/** Begins a release that gives visitors back what they read before another one. */
class TakeBackDialog extends Dialog {

    private final Release release;
    private final ReleaseService releases;
    private final TextArea note = new TextArea(getTranslation("publish.note"));
    private final KeptWords kept;

    TakeBackDialog(Release release, ReleaseService releases) {
        this.release = release;
        this.releases = releases;
        setHeaderTitle(getTranslation("release.take-back.header", release.name()));
        note.setRequiredIndicatorVisible(true);
        note.setMaxLength(Announcement.LONGEST_NOTE);
        note.setMinRows(3);
        note.setWidthFull();
        note.setHelperText(getTranslation("publish.note.help"));
        note.addValueChangeListener(change -> note.setInvalid(false));
        kept = KeptWords.in(note, "take-back:" + release.id());
        add(new Paragraph(getTranslation("release.take-back.explained")), note);
        note.focus();
        var begin = new Button(getTranslation("release.take-back.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), begin);
    }

    private void begin() {
        if (note.getValue().isBlank()) {
            note.setErrorMessage(getTranslation("publish.note.missing"));
            note.setInvalid(true);
            note.focus();
            return;
        }
        var name = getTranslation("release.take-back.name", release.name());
        var back = releases.takeBack(release.id(), name.substring(0, Math.min(name.length(), 100)), note.getValue());
        kept.forget();
        close();
        EditorAddress.open(TopicAddress.release(back.id()));
    }
}
