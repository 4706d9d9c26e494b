package org.clinic.portal.account.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.account.AccountService;
import org.clinic.portal.account.AccountSessions;
import org.clinic.portal.account.AccountState;
import org.clinic.portal.account.AccountSummary;
import org.clinic.portal.account.EmailAddress;
import org.clinic.portal.account.PersonName;
import org.clinic.portal.account.SessionSettings;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@SignedInAs(Roles.ADMIN)
class AccountListViewTest extends SpringBrowserlessTest {

    private final String name = "Noor " + UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@clinic.example";

    @Autowired
    AccountService accounts;

    @Autowired
    AccountSessions sessions;

    @Autowired
    SessionSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @Test
    void anAdministratorInvitesSomebodyAndSeesTheLinkOnce() {
        navigate(AccountListView.class);
        click("Invite");
        var dialog = find(Dialog.class).single();
        test(find(TextField.class, dialog).withLabel("Name").single()).setValue(name);
        test(find(EmailField.class, dialog).single()).setValue(" " + email.toUpperCase(Locale.ROOT) + " ");
        roles(dialog).setValue(Set.of(Roles.COORDINATOR));
        click("Create link");

        assertThat(find(TextField.class).withLabel("One-time link").single().getValue())
                .matches("http://.+/staff/invite\\?token=[A-Za-z0-9_-]{43}");
        assertThat(found().email()).isEqualTo(email);
        assertThat(found().state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void whatIsMissingIsSaidBesideIt() {
        navigate(AccountListView.class);
        click("Invite");
        click("Create link");

        var dialog = find(Dialog.class).single();
        assertThat(find(TextField.class, dialog).withLabel("Name").single().isInvalid())
                .isTrue();
        assertThat(find(EmailField.class, dialog).single().isInvalid()).isTrue();
        assertThat(roles(dialog).isInvalid()).isTrue();
    }

    @Test
    void anAddressThatHasAnAccountIsRefusedAndWhatWasTypedStays() {
        var account = invited();
        navigate(AccountListView.class);
        click("Invite");
        var dialog = find(Dialog.class).single();
        test(find(TextField.class, dialog).withLabel("Name").single()).setValue("Somebody else");
        test(find(EmailField.class, dialog).single()).setValue(account.email());
        roles(dialog).setValue(Set.of(Roles.MARKETING));
        click("Create link");

        var field = find(EmailField.class, dialog).single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("There is already an account");
        assertThat(field.getValue()).isEqualTo(account.email());
    }

    @Test
    void rolesAreChanged() {
        open(invited());
        roles().setValue(Set.of(Roles.REVIEWER));
        click("Save");

        assertThat(found().roles()).containsExactly(Roles.REVIEWER);
    }

    @Test
    void anAddressIsCorrectedOrRefusedBesideTheField() {
        open(invited());
        var field = find(EmailField.class).single();
        test(field).setValue("n\u043er@clinic.example");
        click("Correct address");
        assertThat(field.getErrorMessage()).startsWith("Part of this address mixes letters");

        test(field).setValue("mailto:right." + email + "\u00a0");
        click("Correct address");

        assertThat(found().email()).isEqualTo("right." + email);
    }

    @Test
    void anAdministratorEndsTheSessionsOfSomebodyElse() {
        var rosa = staff.hire("Rosa Campos", Roles.COORDINATOR);
        var account = accounts.search(rosa.email()).getFirst();
        staff.leaveSignedIn(account.id().id(), "something of the clinic's own");
        open(account);
        assertThat(find(Span.class)
                        .withText("A device that does not say what it is")
                        .exists())
                .isTrue();

        click("End sessions");

        assertThat(sessions.of(account.id())).isEmpty();
        assertThat(find(Paragraph.class)
                        .withText("Signed in nowhere at present.")
                        .exists())
                .isTrue();
    }

    @Test
    void howLongOneMayDoNothingIsSetAndTakenBack() {
        var before = settings.idle();
        navigate(AccountListView.class);

        test(find(Select.class).withLabel("Sign out whoever does nothing for").single())
                .selectItem("20 minutes");
        assertThat(setting()).isEqualTo(20);

        click("Undo");
        assertThat(setting()).isEqualTo(before.toMinutes());
    }

    private long setting() {
        return jdbc.sql("select idle_minutes from session_limit")
                .query(Long.class)
                .single();
    }

    @Test
    void aDeactivationIsTakenBackFromItsNotice() {
        open(invited());
        click("Deactivate account");
        assertThat(found().state()).isEqualTo(AccountState.DEACTIVATED);

        click("Undo");

        assertThat(found().state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void aStaleChangeIsRefusedAndStaysOnScreen() {
        var account = invited();
        open(account);
        accounts.revise(account.id(), account.revision(), new PersonName("Somebody faster"), Set.of(Roles.COORDINATOR));

        var field = find(TextField.class).withLabel("Name").single();
        test(field).setValue("Somebody slower");
        click("Save");

        assertThat(find(Span.class)
                        .withTextContaining("Somebody else changed this account")
                        .exists())
                .isTrue();
        assertThat(field.getValue()).isEqualTo("Somebody slower");
    }

    @Test
    void whatIsSearchedForIsInNoAddressAndYetThereWhenOneComesBack() {
        invited();
        navigate(AccountListView.class);
        search(UUID.randomUUID().toString());

        assertThat(find(AccountRow.class).all()).isEmpty();

        search(email);
        assertThat(find(AccountRow.class).all()).hasSize(1);
        assertThat(find(AccountLink.class).all())
                .noneMatch(link -> link.getHref().contains(email));

        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("accounts");
        assertThat(find(AccountRow.class).all()).hasSize(1);
    }

    @Test
    @SignedInAs({Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR})
    void nobodyElseGetsHere() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> navigate(AccountListView.class));
    }

    private AccountSummary invited() {
        accounts.invite(new PersonName(name), new EmailAddress(email), Set.of(Roles.COORDINATOR));
        return found();
    }

    private AccountSummary found() {
        return accounts.search(email).getFirst();
    }

    private void open(AccountSummary account) {
        navigate(AccountListView.class, Map.of(AccountListView.ID, account.id().toString()));
    }

    private void search(String text) {
        test(find(TextField.class).single()).setValue(text);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> roles() {
        return find(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> roles(Component within) {
        return find(CheckboxGroup.class, within).single();
    }
}
