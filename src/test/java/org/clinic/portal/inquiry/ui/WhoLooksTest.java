package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.clinic.portal.base.presence.PresenceId;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryPresence;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.COORDINATOR)
class WhoLooksTest extends SpringBrowserlessTest {

    private final PresenceId hers = new PresenceId();
    private final PresenceId mine = new PresenceId();

    @Autowired
    InquiryPresence presence;

    @Autowired
    People people;

    SecurityContext rosa;
    String name;
    InquiryId inquiry;

    @BeforeEach
    void receive(@Autowired ContactDesk desk, @Autowired InquiryService inquiries, @Autowired JdbcClient jdbc) {
        var topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        rosa = people.context("Rosa Campos", Roles.COORDINATOR);
        name = "Harold " + UUID.randomUUID();
        var reference = desk.receive(Submissions.about(topic.id(), name));
        inquiry = inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }

    @Test
    void whoOpensOneIsSeenInTheListAndInIt() {
        listed();
        var leave = rosaEnters();
        await(() -> Rows.textOf(row()).contains("Rosa Campos is looking"));

        navigate("inquiries/" + inquiry, InquiryListView.class);
        assertThat(textOf(here())).contains("Rosa Campos is looking");

        people.as(rosa, () -> {
            presence.write(hers, inquiry);
            return inquiry;
        });
        await(() -> textOf(here()).contains("Rosa Campos is writing a note"));

        leave.run();
        await(() -> textOf(here()).isEmpty());
    }

    @Test
    void oneselfIsSeenByColleaguesForAsLongAsItIsOpenAndNotByOneself() {
        navigate("inquiries/" + inquiry, InquiryListView.class);
        assertThat(lookingAt(inquiry)).containsExactly("Mara Klein");
        assertThat(textOf(here())).isEmpty();

        UI.getCurrent().navigate("inquiries");
        assertThat(lookingAt(inquiry)).isEmpty();
    }

    @Test
    void whoLooksAlreadyIsSeenWhenTheListIsRead() {
        rosaEnters();

        listed();

        assertThat(Rows.textOf(row())).contains("Rosa Campos is looking");
    }

    private Runnable rosaEnters() {
        return people.as(rosa, () -> presence.enter(hers, inquiry, () -> true));
    }

    private List<String> lookingAt(InquiryId which) {
        return people.as(
                rosa,
                () -> presence.colleagues(hers, List.of(which)).values().stream()
                        .flatMap(List::stream)
                        .map(Someone::name)
                        .toList());
    }

    private void listed() {
        UI.getCurrent().navigate("inquiries", QueryParameters.fromString("status=received"));
        test(find(TextField.class).single()).setValue(name.substring(name.indexOf(' ') + 1));
    }

    private InquiryRow row() {
        return find(InquiryRow.class).single();
    }

    private WhoLooks here() {
        return find(WhoLooks.class).single();
    }

    /** Until what was heard of elsewhere has come into this window. */
    private void await(BooleanSupplier arrived) {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return arrived.getAsBoolean();
        });
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}
