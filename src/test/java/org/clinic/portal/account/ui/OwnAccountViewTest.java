package org.clinic.portal.account.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(value = Roles.REVIEWER, name = "Deepa Patel")
class OwnAccountViewTest extends SpringBrowserlessTest {

    @Autowired
    CurrentAccount current;

    @Test
    void everybodyChangesTheirOwnName() {
        navigate(OwnAccountView.class);

        test(name()).setValue("Deepa Patel-Ruiz");
        click("Save name");

        assertThat(current.get().name()).isEqualTo("Deepa Patel-Ruiz");
    }

    @Test
    void aNameThatIsNoneIsRefusedBesideIt() {
        navigate(OwnAccountView.class);

        test(name()).setValue("  ");
        click("Save name");

        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage()).isEqualTo("Enter a name.");
    }

    @Test
    void aWrongPresentPasswordIsSaidBesideItAndNothingTypedIsLost() {
        navigate(OwnAccountView.class);

        test(password("Present password")).setValue("wrong horse battery");
        test(password("New password")).setValue("copper lantern seven rivers");
        click("Change password");

        assertThat(password("Present password").getErrorMessage()).startsWith("This is not your present password");
        assertThat(password("New password").getValue()).isEqualTo("copper lantern seven rivers");
    }

    @Test
    void whoIsAskedForAnotherPasswordReadsWhy() {
        UI.getCurrent().navigate("account", QueryParameters.of("asked", "password"));
        assertThat(find(Paragraph.class)
                        .withTextContaining("would be refused today")
                        .exists())
                .isTrue();

        UI.getCurrent().navigate("account");
        assertThat(find(Paragraph.class)
                        .withTextContaining("would be refused today")
                        .exists())
                .isFalse();
    }

    private TextField name() {
        return find(TextField.class).withLabel("Name").single();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).withLabel(label).single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
