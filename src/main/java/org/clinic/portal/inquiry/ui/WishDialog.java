package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.Unwanted;

/** Notes that somebody asked not to be reached in some way, with words for colleagues if one likes. */
class WishDialog extends Dialog {

    /** @param noted is given the words, perhaps none */
    WishDialog(InquiryId inquiry, ContactWay way, Consumer<String> noted) {
        addClassName("plan-dialog");
        setHeaderTitle(getTranslation("inquiry.unwanted." + way + ".title"));
        var words = new TextField(getTranslation("inquiry.unwanted.words"));
        words.setMaxLength(Unwanted.MAXIMUM_WORDS);
        words.setAutofocus(true);
        var kept = KeptWords.in(words, "wish:" + way + ":" + inquiry);
        add(new Paragraph(getTranslation("inquiry.unwanted." + way + ".explained")), words);
        var note = new Button(getTranslation("inquiry.unwanted.action"), click -> {
            kept.forget();
            close();
            noted.accept(words.getValue());
        });
        note.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), note);
    }
}
