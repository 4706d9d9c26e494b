package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeDetails.ToggleEvent;
import java.util.LinkedHashMap;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Consent;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.FormWordings;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.COORDINATOR)
class FormSaidTest extends SpringBrowserlessTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    FormWordings wordings;

    PublishedTopic topic;

    @BeforeEach
    void publish(@Autowired JdbcClient jdbc, @Autowired People people) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @Test
    void whatTheAuthorSawIsThereWithWhatTheyAgreedTo() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("website.ask", "Pregúntenos");
        texts.put("website.form.consent.calls", "Pueden llamarme");
        texts.put("website.form.consent.mail", "Pueden escribirme");
        texts.put("clinic.name", "Lakeside");
        texts.put(FormWordings.LANGUAGE, "es");
        var number = wordings.number(texts);
        var agreed = Submissions.agreeing(
                Submissions.about(topic.id(), "Harold"), new Consent(null, "Pueden llamarme", null), false, null);

        open(Submissions.worded(agreed, number));

        var details = find(NativeDetails.class, find(FormSaid.class).single()).single();
        assertThat(details.getElement().getTextRecursively())
                .contains("What the form said, and what they agreed to", "Wording %d, shown since".formatted(number))
                .doesNotContain("Pregúntenos");
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new ToggleEvent(details, true));
        assertThat(find(ListItem.class, find(FormSaid.class).single()).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .containsExactly("Pregúntenos", "Pueden llamarme agreed to", "Pueden escribirme");
    }

    @Test
    void whereAFormDidNotSayWhichItWasNothingIsClaimed() {
        open(Submissions.about(topic.id(), "Harold"));

        assertThat(find(FormSaid.class).exists()).isFalse();
    }

    private void open(Submission submission) {
        var reference = desk.receive(submission);
        var id = inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
        UI.getCurrent().navigate("inquiries/" + id);
    }
}
