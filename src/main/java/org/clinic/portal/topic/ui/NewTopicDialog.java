package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;

/** Begins a topic: its title, and the language it is written in. */
class NewTopicDialog extends Dialog {

    private final TopicService topics;
    private final TextField title = new TextField(getTranslation("topic.title"));
    private final KeptWords kept;
    private final Select<String> language = new Select<>();
    private final Button create = new Button(getTranslation("topic.create"), click -> create());

    NewTopicDialog(TopicService topics) {
        this.topics = topics;

        addClassName("publish-dialog");
        setHeaderTitle(getTranslation("topic.new"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(200);
        title.setValueChangeMode(ValueChangeMode.EAGER);
        title.setHelperText(getTranslation("topic.title.help"));
        title.focus();
        kept = KeptWords.in(title, "new-topic");
        language.setLabel(getTranslation("topic.language"));
        language.setItems("en", "es");
        language.setItemLabelGenerator(tag -> getTranslation("topic.language." + tag));
        language.setValue(Translations.supported(getLocale()).getLanguage());
        add(title, language);

        var cancel = new Button(getTranslation("common.cancel"), click -> end());
        // Two clicks of one who is in a hurry are one topic.
        create.setDisableOnClick(true);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(title);
        getFooter().add(cancel, create);
    }

    private void create() {
        if (title.getValue().isBlank()) {
            title.setErrorMessage(getTranslation("topic.title.missing"));
            title.setInvalid(true);
            title.focus();
            create.setEnabled(true);
            return;
        }
        var topic = topics.create(new TopicDetails("", language.getValue(), "", title.getValue(), ""));
        end();
        EditorAddress.details(topic).open();
    }

    private void end() {
        kept.forget();
        close();
    }
}
