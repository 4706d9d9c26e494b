package org.clinic.portal.topic.draft.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class NotUndoneTest extends SpringBrowserlessTest {

    @BeforeEach
    void anOpenSection(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        var drafted = new DraftedTopic(topics, sections, publishing);
        var topic = drafted.with("Recovery");
        EditorAddress.of(topic, drafted.section(topic, "Recovery").id()).open();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dana Park | false | Not undone: Dana Park has changed this passage since.
            ''        | false | Not undone: this passage has been changed since.
            Dana Park | true  | Not done again: Dana Park has changed this passage since.
            ''        | true  | Not done again: this passage has been changed since.""")
    void whoIsInTheWayIsSaidIfItIsKnown(String by, boolean forth, String said) {
        var element = find(SectionForm.class).single().getElement();
        var data =
                JsonNodeFactory.instance.objectNode().put("event.detail.by", by).put("event.detail.forth", forth);

        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "not-undone", data));

        assertThat(find(Span.class, find(Notification.class).single()).single().getText())
                .startsWith(said);
    }
}
