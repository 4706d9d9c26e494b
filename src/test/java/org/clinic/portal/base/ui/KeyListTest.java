package org.clinic.portal.base.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class KeyListTest extends SpringBrowserlessTest {

    @Test
    @SignedInAs(value = Roles.REVIEWER, name = "Dana Patel")
    void aReviewerIsToldTheKeysThatDoSomethingForWhoReads() {
        assertThat(places()).containsExactly("text", "editor", "compare", "acts", "portal");
        assertThat(does())
                .contains("text.comment", "editor.nextProblem", "portal.keys")
                .doesNotContain("text.bold", "blocks.checklist", "outline.moveUp", "editor.save");
    }

    @Test
    @SignedInAs({Roles.MARKETING, Roles.REVIEWER})
    void whoWritesIsToldAllOfThem() {
        assertThat(places()).containsExactly("text", "blocks", "outline", "editor", "compare", "acts", "portal");
        assertThat(does()).contains("text.comment", "text.bold", "editor.save", "outline.moveUp");
    }

    @Test
    @SignedInAs({Roles.MARKETING, Roles.COORDINATOR})
    void everyKeyThatHasWordsIsSomebodys(@Autowired Translations translations) {
        assertThat(places())
                .containsExactly("text", "blocks", "outline", "editor", "compare", "acts", "inbox", "portal");
        assertThat(does())
                .hasSameElementsAs(
                        translations.below("keys.does.", Locale.ENGLISH).keySet());
    }

    private List<String> does() {
        return List.copyOf(property("texts").get("does").propertyNames());
    }

    private List<String> places() {
        return StreamSupport.stream(property("places").spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    private JsonNode property(String name) {
        UI.getCurrent().navigate("topics");
        return (JsonNode) find(KeyList.class).single().getElement().getPropertyRaw(name);
    }
}
