package org.clinic.portal.notification;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class NotificationChoicesTest {

    private static final Set<String> SECURITY = Set.of("account.email", "account.guessed");
    /** Whoever planned something learns that it did not happen. */
    private static final Set<String> OWED = Set.of("plan.failure", "release.failure");

    /** That visitors cannot write to the clinic, or could not read, or can again, whoever looks after the portal has to hear. */
    private static final Set<String> ALARMS = Set.of(
            "heartbeat.failed.judge",
            "heartbeat.failed.page",
            "heartbeat.failed.post",
            "heartbeat.failed.store",
            "heartbeat.failed.take.away",
            "heartbeat.failed.thanks",
            "heartbeat.failed.token",
            "heartbeat.works",
            "mirror.failed",
            "mirror.works");

    @Autowired
    NotificationChoices choices;

    @Autowired
    Notifications notifications;

    @Autowired
    List<NotificationKinds> kinds;

    @Autowired
    Translations translations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    SignedInAccount tom;
    SecurityContext asTom;

    @BeforeEach
    void hire() {
        var name = "Tom Reyes " + UUID.randomUUID();
        tom = people.account(name, Roles.COORDINATOR);
        asTom = people.context(name, Roles.COORDINATOR);
    }

    @Test
    void everyKindCanBeChosenButWhatOneCannotDoWithout() {
        var sent = new TreeSet<String>();
        translations.keys(Translations.ENGLISH).stream()
                .filter(key -> key.startsWith("notification.") && key.endsWith(".where"))
                .forEach(key -> sent.add(key.replaceAll("^notification\\.|\\.where$", "")));
        var chosen = new TreeSet<>(
                kinds.stream().flatMap(each -> each.kinds().stream()).toList());

        assertThat(chosen)
                .doesNotContainAnyElementsOf(SECURITY)
                .doesNotContainAnyElementsOf(OWED)
                .doesNotContainAnyElementsOf(ALARMS);
        assertThat(sent)
                .containsExactlyElementsOf(new TreeSet<>(Stream.of(chosen, SECURITY, OWED, ALARMS)
                        .flatMap(Set::stream)
                        .toList()));
        assertThat(chosen)
                .allSatisfy(kind -> assertThat(translations.has("notification.choice." + kind))
                        .isTrue());
    }

    @Test
    void everythingIsWantedUntilSomebodySaysOtherwise() {
        assertThat(people.as(asTom, choices::mine)).isNotEmpty().allMatch(NotificationChoice::wanted);
        send("inquiry.mentioned");
        choose("inquiry.mentioned", false);
        choose("inquiry.mentioned", false);

        send("inquiry.mentioned");
        send("inquiry.assigned");
        assertThat(sent()).containsExactlyInAnyOrder("inquiry.mentioned", "inquiry.assigned");
        assertThat(people.as(asTom, choices::mine))
                .filteredOn(choice -> !choice.wanted())
                .containsExactly(new NotificationChoice("inquiry.mentioned", false));

        choose("inquiry.mentioned", true);
        send("inquiry.mentioned");
        assertThat(sent()).hasSize(3);
    }

    @Test
    void whatSomebodyDoesNotWantOthersGet() {
        choose("inquiry.mentioned", false);
        var ann = people.account("Ann Weiss " + UUID.randomUUID(), Roles.COORDINATOR);

        transaction.executeWithoutResult(status -> notifications.send(
                ann.id(), Set.of(Roles.COORDINATOR), "inquiry.mentioned", List.of("Rosa Campos"), "inquiries"));

        assertThat(jdbc.sql("select count(*) from notification where account_id = ?")
                        .param(ann.id().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Nor is anybody asked of what is not for them. */
    @ParameterizedTest
    @ValueSource(strings = {"account.email", "account.guessed", "comment.mention", "inquiry.unheard-of"})
    void nothingElseCanBeRefused(String kind) {
        assertThat(people.as(asTom, choices::mine))
                .extracting(NotificationChoice::kind)
                .doesNotContain(kind);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> choose(kind, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account.email", "account.guessed", "account"})
    void theDatabaseLeavesSecurityToNobodysChoice(String kind) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("insert into notification_refusal (account_id, kind) values (?, ?)")
                        .params(tom.id().id(), kind)
                        .update())
                .withMessageContaining("notification_refusal_leaves_security");
    }

    private void choose(String kind, boolean wanted) {
        people.as(asTom, () -> {
            choices.choose(kind, wanted);
            return kind;
        });
    }

    private void send(String kind) {
        transaction.executeWithoutResult(status ->
                notifications.send(tom.id(), Set.of(Roles.COORDINATOR), kind, List.of("Rosa Campos"), "inquiries"));
    }

    private List<String> sent() {
        return people.as(asTom, notifications::latest).stream()
                .map(Notification::kind)
                .toList();
    }
}
