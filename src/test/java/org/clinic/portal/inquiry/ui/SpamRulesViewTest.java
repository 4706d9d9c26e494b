package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.SpamSettings;
import org.clinic.portal.inquiry.spam.Thresholds;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.ADMIN)
class SpamRulesViewTest extends SpringBrowserlessTest {

    @Autowired
    SpamSettings settings;

    @AfterEach
    void asUsual() {
        var now = settings.thresholds();
        if (!now.thresholds().equals(Thresholds.USUAL)) {
            settings.save(now.revision(), Thresholds.USUAL);
        }
    }

    @Test
    void whatIsSavedHoldsAndIsSaidBesideWhatItWouldHaveDone() {
        navigate(SpamRulesView.class);
        test(field("Doubtful from")).setValue("25");
        test(field("Spam from")).setValue("55");

        assertThat(find(Paragraph.class).withClassName("effect").single().getText())
                .contains("in the last 30 days");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(settings.thresholds().thresholds()).isEqualTo(new Thresholds(25, 55));
    }

    @Test
    void whatIsOutOfOrderIsSaidBesideItAndNotSaved() {
        navigate(SpamRulesView.class);
        test(field("Doubtful from")).setValue("5");
        test(field("Spam from")).setValue("5");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(field("Doubtful from").getErrorMessage()).contains("From 10 to less than 200");
        assertThat(field("Spam from").isInvalid()).isTrue();
        assertThat(settings.thresholds().thresholds()).isEqualTo(Thresholds.USUAL);
    }

    @Test
    void ifSomebodyWasQuickerTheirsAreSaidAndWhatWasTypedStays() {
        navigate(SpamRulesView.class);
        settings.save(settings.thresholds().revision(), new Thresholds(20, 40));
        test(field("Doubtful from")).setValue("25");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(find(Paragraph.class).all())
                .anySatisfy(paragraph -> assertThat(paragraph.getText()).contains("has saved 20 and 40"));
        assertThat(field("Doubtful from").getValue()).isEqualTo("25");

        test(find(Button.class).withText("Save").single()).click();
        assertThat(settings.thresholds().thresholds().doubtful()).isEqualTo(25);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }
}
