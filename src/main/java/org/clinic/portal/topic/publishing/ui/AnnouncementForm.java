package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Optional;
import org.clinic.portal.base.ui.ChosenInAddress;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.ChangeKind;

/** What kind of change a version is, and what readers are told of it. */
class AnnouncementForm extends Composite<Div> {

    private final RadioButtonGroup<ChangeKind> kind = new RadioButtonGroup<>(getTranslation("publish.kind"));
    private final Paragraph explained = new Paragraph();
    private final TextArea note = new TextArea(getTranslation("publish.note"));
    private final KeptWords kept;

    /** @param first what is told of a first version, in the language of its readers; absent for any other */
    AnnouncementForm(TopicId topic, Optional<String> first) {
        kind.setItems(ChangeKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("version.kind." + each));
        kind.setValue(ChangeKind.CONTENT);
        kind.addValueChangeListener(change -> explain());
        kind.setVisible(first.isEmpty());
        explained.addClassName("muted");
        explained.setVisible(first.isEmpty());
        note.setRequiredIndicatorVisible(true);
        note.setMaxLength(Announcement.LONGEST_NOTE);
        note.setMinRows(3);
        note.setWidthFull();
        note.setHelperText(getTranslation("publish.note.help"));
        first.ifPresent(note::setValue);
        note.addValueChangeListener(change -> note.setInvalid(false));
        kept = KeptWords.in(note, "publish:" + topic);
        getContent().addClassName("announcement");
        getContent().add(kind, explained, note);
        explain();
    }

    private void explain() {
        explained.setText(getTranslation("publish.kind.explained." + kind.getValue()));
        note.setVisible(kind.getValue() != ChangeKind.MINOR);
    }

    /** Chooses what an address says, and has it say what is chosen. */
    void keepIn(ChosenInAddress address) {
        address.keep(kind, "kind", Arrays.stream(ChangeKind.values()), ChangeKind::name);
    }

    /** Nothing, and the field says so, if readers are to be told something and nothing is said. */
    Optional<Announcement> read() {
        if (kind.getValue() == ChangeKind.MINOR) {
            return Optional.of(Announcement.minor());
        }
        if (note.getValue().isBlank()) {
            note.setErrorMessage(getTranslation("publish.note.missing"));
            note.setInvalid(true);
            note.focus();
            return Optional.empty();
        }
        return Optional.of(new Announcement(kind.getValue(), note.getValue()));
    }

    /** What was said is published. */
    void forget() {
        kept.forget();
    }
}
