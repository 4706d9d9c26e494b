package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clinic.portal.clinic.ClinicField;
import org.clinic.portal.version.PublishedTopic;

/** Where the clinic says what it does with people's words: one of the topics that are live, or a page elsewhere. */
class PrivacyField extends ComboBox<String> {

    private final Map<String, String> titles = new LinkedHashMap<>();

    PrivacyField(List<PublishedTopic> topics, Runnable changed) {
        super("");
        topics.forEach(topic -> titles.put("/topics/" + topic.slug(), topic.title()));
        setLabel(getTranslation("clinic.field." + ClinicField.PRIVACY));
        setHelperText(getTranslation("clinic.privacy.help"));
        setItems(List.copyOf(titles.keySet()));
        setItemLabelGenerator(address -> titles.getOrDefault(address, address));
        setClearButtonVisible(true);
        setManualValidation(true);
        addCustomValueSetListener(typed -> {
            setValue(typed.getDetail().strip());
            changed.run();
        });
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    void show(String address) {
        setValue(address.isEmpty() ? null : address);
    }

    String address() {
        return Objects.requireNonNullElse(getValue(), "");
    }
}
