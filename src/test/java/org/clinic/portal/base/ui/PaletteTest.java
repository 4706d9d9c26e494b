package org.clinic.portal.base.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.Author;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(Author.class)
class PaletteTest extends SpringBrowserlessTest {

    @Test
    @SignedInAs(Roles.COORDINATOR)
    void whatIsFoundIsLedTo(@Autowired ContactDesk desk, @Autowired People people, @Autowired JdbcClient jdbc) {
        var topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        var name = "Harold " + UUID.randomUUID();
        desk.receive(Submissions.about(topic.id(), name));
        UI.getCurrent().navigate("my-day");

        tell("asked", name.substring(name.indexOf(' ') + 1));
        var found = property("found").get("items").get(0);
        assertThat(found.get("name").stringValue()).isEqualTo(name);
        assertThat(found.get("group").stringValue()).isEqualTo("inquiries");

        tell("chosen", found.get("address").stringValue());
        assertThat(path()).isEqualTo(found.get("address").stringValue());
    }

    @Test
    @SignedInAs(Roles.MARKETING)
    void whoWritesFindsTopics(@Autowired Author author) {
        var draft = author.draft("One");
        UI.getCurrent().navigate("topics");

        tell("asked", draft.details().title());

        assertThat(found()).anyMatch(address -> address.equals("topics/" + draft.id()));
    }

    @Test
    @SignedInAs(Roles.ADMIN)
    void whoMayReadNoInquiriesAndNoTopicsFindsNone(
            @Autowired ContactDesk desk, @Autowired People people, @Autowired JdbcClient jdbc) {
        var topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        var name = "Harold " + UUID.randomUUID();
        desk.receive(Submissions.about(topic.id(), name));
        UI.getCurrent().navigate("accounts");

        tell("asked", name);

        assertThat(found()).isEmpty();
        assertThat(StreamSupport.stream(property("screens").spliterator(), false)
                        .map(screen -> screen.get("address").stringValue()))
                .contains("accounts")
                .doesNotContain("inquiries", "topics");
    }

    @Test
    @SignedInAs(Roles.COORDINATOR)
    void nothingElseThanWhatWasOfferedIsLedTo() {
        UI.getCurrent().navigate("my-day");

        tell("chosen", "inquiries/" + UUID.randomUUID());

        assertThat(path()).isEqualTo("my-day");
    }

    private List<String> found() {
        return StreamSupport.stream(property("found").get("items").spliterator(), false)
                .map(item -> item.get("address").stringValue())
                .toList();
    }

    private JsonNode property(String name) {
        return (JsonNode) find(Palette.class).single().getElement().getPropertyRaw(name);
    }

    private void tell(String event, String detail) {
        var element = find(Palette.class).single().getElement();
        var data = JsonNodeFactory.instance.objectNode().put("event.detail", detail);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    private static String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
