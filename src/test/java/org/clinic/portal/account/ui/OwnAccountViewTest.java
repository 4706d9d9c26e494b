package org.clinic.portal.account.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clinic.portal.account.AccountSessions;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Absences;
import org.clinic.portal.notification.NotificationChoice;
import org.clinic.portal.notification.NotificationChoices;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(value = Roles.REVIEWER, name = "Deepa Patel")
class OwnAccountViewTest extends SpringBrowserlessTest {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 "
            + "(KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    @Autowired
    CurrentAccount current;

    @Autowired
    AccountSessions sessions;

    @Autowired
    Staff staff;

    @BeforeEach
    void nothingIsOpenYet() {
        sessions.endOthers();
    }

    @Test
    void everybodyChangesTheirOwnName() {
        navigate(OwnAccountView.class);

        test(name()).setValue("Deepa Patel-Ruiz");
        click("Save name");

        assertThat(current.get().name()).isEqualTo("Deepa Patel-Ruiz");
    }

    @Test
    void oneChoosesOfWhatOneIsNotified(@Autowired NotificationChoices choices) {
        navigate(OwnAccountView.class);
        var security =
                find(Checkbox.class).withLabel("The security of my account").single();
        assertThat(security.getValue()).isTrue();
        assertThat(security.isEnabled()).isFalse();

        test(find(Checkbox.class).withLabel("Somebody mentions me in a comment").single())
                .click();

        assertThat(choices.mine())
                .filteredOn(choice -> !choice.wanted())
                .extracting(NotificationChoice::kind)
                .containsExactly("comment.mention");
        choices.choose("comment.mention", true);
        assertThat(find(Checkbox.class)
                        .withLabel("Somebody gives me an inquiry")
                        .exists())
                .isFalse();
    }

    @Test
    void onlyWhoAnswersInquiriesSaysHereWhenTheyAreAway() {
        navigate(OwnAccountView.class);

        assertThat(find(Button.class).withText("I will be away…").exists()).isFalse();
    }

    @Test
    @SignedInAs(value = Roles.COORDINATOR, name = "Rosa Ausente")
    void aCoordinatorSaysWhenTheyAreAway(@Autowired Absences absences) {
        var tom = staff.hire("Tom Reyes " + UUID.randomUUID(), Roles.COORDINATOR);
        navigate(OwnAccountView.class);

        click("I will be away…");
        var dialog = find(Dialog.class).single();
        var days = find(DatePicker.class, dialog).all();
        days.getLast().setValue(Objects.requireNonNull(days.getFirst().getValue()));
        test(find(Select.class, dialog).single()).selectItem(tom.name());
        click("Be away");

        assertThat(absences.mine())
                .hasValueSatisfying(absence -> assertThat(
                                Objects.requireNonNull(absence.standIn()).name())
                        .isEqualTo(tom.name()));
        assertThat(find(Button.class).withText("I’m back").exists()).isTrue();
        click("I’m back");
        assertThat(absences.mine()).isEmpty();
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

    @Test
    void oneSeesWhereOneIsSignedInAndEndsWhatOneLeftOpen() {
        leaveSignedIn(FIREFOX);
        leaveSignedIn(SAFARI);
        navigate(OwnAccountView.class);
        assertThat(devices()).containsExactlyInAnyOrder("Firefox on Windows", "Mobile Safari on iOS");

        var firefox = find(ListItem.class).all().stream()
                .filter(row -> row.getElement().getTextRecursively().contains("Firefox"))
                .findFirst()
                .orElseThrow();
        test(find(Button.class, firefox).single()).click();
        assertThat(devices()).containsExactly("Mobile Safari on iOS");
        assertThat(sessions.mine()).hasSize(1);

        click("End all the others");
        assertThat(devices()).isEmpty();
        assertThat(sessions.mine()).isEmpty();
    }

    private void leaveSignedIn(String browser) {
        staff.leaveSignedIn(current.get().id().id(), browser);
    }

    private List<String> devices() {
        return find(Span.class).withClassName("device").all().stream()
                .map(Span::getText)
                .toList();
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
