package org.clinic.portal.redirect.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.content.Section;
import org.clinic.portal.redirect.RedirectRefusedException;
import org.clinic.portal.redirect.RedirectRefusedException.Why;
import org.clinic.portal.redirect.RedirectService;
import org.clinic.portal.redirect.TypedAddress;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.TopicNotLiveException;

/** The fields of a redirect: the address, the topic that it leads to, and the part of its page that is shown. */
class RedirectForm extends Composite<Div> {

    private final RedirectService redirects;
    private final Consumer<String> added;
    private final TextField address = new TextField(getTranslation("redirect.address"));
    private final Select<PublishedTopic> topic = new Select<>();
    private final Select<Section> section = new Select<>();
    private final KeptWords kept;

    /** @param added is told the slug of what was added */
    RedirectForm(RedirectService redirects, Consumer<String> added, Runnable cancelled) {
        this.redirects = redirects;
        this.added = added;
        address.setRequiredIndicatorVisible(true);
        address.setPlaceholder("/topics/");
        address.setValueChangeMode(ValueChangeMode.LAZY);
        address.addValueChangeListener(change -> readAddress());
        topic.setLabel(getTranslation("redirect.to"));
        topic.setItemLabelGenerator(PublishedTopic::title);
        topic.addValueChangeListener(change -> offerSections());
        section.setLabel(getTranslation("redirect.section"));
        section.setEmptySelectionAllowed(true);
        section.setEmptySelectionCaption(getTranslation("redirect.section.none"));
        section.setItemLabelGenerator(each -> each == null ? getTranslation("redirect.section.none") : each.heading());
        section.addValueChangeListener(change -> section.setInvalid(false));
        var saving = new Button(getTranslation("redirect.add.now"), click -> add());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(saving, new Button(getTranslation("common.cancel"), click -> {
            forget();
            cancelled.run();
        }));
        buttons.addClassName("buttons");
        getContent().addClassName("redirect-form");
        getContent().add(address, topic, section, buttons);
        offer();
        offerSections();
        readAddress();
        address.focus();
        kept = KeptWords.in(address, "redirect");
    }

    private void offer() {
        var targets = redirects.targets();
        topic.setItems(targets);
        topic.setEnabled(!targets.isEmpty());
        topic.setHelperText(targets.isEmpty() ? getTranslation("redirect.to.none") : null);
    }

    private void offerSections() {
        topic.setInvalid(false);
        section.setItems(topic.getValue() == null ? List.of() : redirects.sections(topic.getValue()));
        section.setEnabled(topic.getValue() != null);
    }

    /** Shows at once which address is meant, as people paste whole ones. */
    private void readAddress() {
        address.setInvalid(false);
        address.setHelperText(TypedAddress.slug(address.getValue())
                .map(slug -> getTranslation("redirect.address.read", "/topics/" + slug))
                .orElseGet(() -> getTranslation("redirect.address.help")));
    }

    private void add() {
        if (TypedAddress.slug(address.getValue()).isEmpty()) {
            refuse(address, getTranslation("redirect.refused.NO_ADDRESS"));
        } else if (topic.getValue() == null) {
            refuse(topic, getTranslation("redirect.to.missing"));
        } else {
            add(topic.getValue());
        }
    }

    private void add(PublishedTopic target) {
        try {
            var shown = section.getValue() == null ? null : section.getValue().id();
            var redirect = redirects.add(address.getValue(), target.id(), shown);
            forget();
            added.accept(redirect.slug());
        } catch (RedirectRefusedException refused) {
            if (refused.why() == Why.NO_SECTION) {
                offerSections();
                refuse(section, Refusals.say(refused));
            } else {
                refuse(address, Refusals.say(refused));
            }
        } catch (TopicNotLiveException withdrawn) {
            offer();
            refuse(topic, getTranslation("redirect.to.gone"));
        }
    }

    private static <F extends HasValidation & Focusable<?>> void refuse(F field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private void forget() {
        kept.forget();
    }
}
