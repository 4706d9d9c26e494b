package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeDetails.ToggleEvent;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.Ending;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Merging;
import org.clinic.portal.inquiry.Merging.Seen;
import org.clinic.portal.inquiry.Outcome;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.version.FrozenTexts;
import org.clinic.portal.version.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.COORDINATOR)
class ChangedSinceTest extends SpringBrowserlessTest {

    private static final Instant FIRST = Instant.parse("2025-03-01T14:00:00Z");
    private static final Instant SECOND = Instant.parse("2025-03-02T04:30:00Z");
    private static final Instant THIRD = Instant.parse("2025-03-03T14:00:00Z");
    private static final String DRIVE = "You may drive again after a day, if you feel well.";

    private final SectionId after = new SectionId();
    private final SectionId risks = new SectionId();

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    Merging merging;

    @Autowired
    JdbcClient jdbc;

    FrozenTexts frozen;
    TopicId topic;
    InquiryId harold;

    @BeforeEach
    void receive(@Autowired Versions versions, @Autowired TransactionTemplate transaction, @Autowired People people) {
        frozen = new FrozenTexts(versions, transaction, people, jdbc);
        topic = frozen.topic();
        frozen.publish(topic, FIRST, days(DRIVE), risks("Few."));
        harold = received(Submissions.withSection(about(), after.id(), "The days after"));
    }

    @Test
    void nothingIsSaidWhereNothingChanged() {
        open(harold);
        assertThat(banners()).isEmpty();

        frozen.publish(topic, SECOND, days(DRIVE), risks("Very few."));
        open(harold);
        assertThat(banners()).isEmpty();
        assertThat(find(Paragraph.class, changed()).all()).isEmpty();
    }

    @Test
    void aRewordedSectionSaysSinceWhenAndShowsTheWordsToWhoeverOpensIt() {
        changeTheDays();
        open(harold);

        assertThat(summary())
                .isEqualTo("This section has changed since they read it. Since version 2, 1 March 2025"
                        + " See what changed");
        assertThat(find(ChangedText.class).all()).isEmpty();

        toggle();
        assertThat(texts())
                .containsExactly(
                        "<p>You may drive again after <del>a day</del><ins>two days</ins>, if you feel well.</p>");
        var now = find(Anchor.class).withText("Open the text as it is now").single();
        assertThat(now.getHref()).isEqualTo("/topics/frozen-%s/versions/2#s-%s".formatted(topic, after));
        assertThat(now.getAriaLabel()).hasValue("Open the text as it is now in a new tab");
    }

    @Test
    void itIsSaidInTheLanguageOfWhoeverReadsIt() {
        changeTheDays();
        UI.getCurrent().setLocale(Locale.of("es"));
        open(harold);

        assertThat(summary())
                .isEqualTo("Esta sección ha cambiado desde que la leyó. Desde la versión 2, 1 de marzo de 2025"
                        + " Ver qué cambió");
    }

    @Test
    void whoeverOpensTheComparisonLeavesNoOtherTraceThanByOpeningTheInquiry() {
        changeTheDays();
        open(harold);
        var before = traces();

        toggle();

        assertThat(find(ChangedText.class).all()).hasSize(1);
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void ofASectionThatIsGoneItsWordsAreShownWhereTheyAre() {
        frozen.publish(topic, SECOND, risks("Few.", DRIVE));
        open(harold);
        assertThat(summary()).startsWith("This section is no longer on the page. Since version 2, ");

        toggle();
        assertThat(textOf(find(ChangedText.class).single()))
                .contains("now in “Risks”")
                .doesNotContain("partly");
        assertThat(texts()).containsExactly("<p><mark>" + DRIVE + "</mark></p>");
        assertThat(find(Anchor.class)
                        .withText("Open the text as it is now")
                        .single()
                        .getHref())
                .isEqualTo("/topics/frozen-%s/versions/2".formatted(topic));
    }

    @Test
    void ofASectionThatWasSplitBothPartsAreShown() {
        frozen.publish(
                topic,
                SECOND,
                days("Rest for a day at home."),
                FrozenTexts.section(new SectionId(), "Driving", DRIVE),
                risks("Few."));
        open(harold);

        toggle();
        assertThat(find(H4.class).all()).extracting(H4::getText).containsExactly("The days after", "Driving");
        assertThat(textOf(find(ChangedText.class).single())).contains("partly now in “Driving”", "new");
        assertThat(texts())
                .containsExactly("<p><ins>Rest for a day at home.</ins></p>", "<p><mark>" + DRIVE + "</mark></p>");
    }

    @Test
    void aPageThatWasWithdrawnIsSaidToBeAndNothingIsCompared() {
        frozen.withdraw(topic, SECOND);
        open(harold);

        assertThat(banners()).isEmpty();
        assertThat(find(Paragraph.class, changed()).single().getText())
                .isEqualTo("This page was withdrawn on 1 March 2025. Visitors cannot read it any more.");
    }

    @Test
    void whoAskedAboutNoSectionIsToldOfAllThatChanged() {
        harold = received(about());
        frozen.publish(topic, SECOND, "The new procedure", days("Drive after two days."), risks("Very few."));
        open(harold);
        assertThat(summary())
                .startsWith("This page has changed since they read it: title, label or summary, “The days after”,"
                        + " “Risks”. Since version 2, ");

        toggle();
        assertThat(find(H4.class).all())
                .extracting(H4::getText)
                .containsExactly("What the topic says of itself", "The days after", "Risks");
        assertThat(texts())
                .contains(
                        "<p>The <ins>new</ins> procedure</p>", "<p><del>Few.</del></p>", "<p><ins>Very few.</ins></p>");
    }

    @Test
    void ofManySectionsTheFirstAreNamed() {
        harold = received(about());
        frozen.publish(
                topic,
                SECOND,
                days(DRIVE),
                risks("Few."),
                FrozenTexts.section(new SectionId(), "A", "a"),
                FrozenTexts.section(new SectionId(), "B", "b"),
                FrozenTexts.section(new SectionId(), "C", "c"),
                FrozenTexts.section(new SectionId(), "D", "d"),
                FrozenTexts.section(new SectionId(), "E", "e"));
        open(harold);

        assertThat(summary()).contains("“A”, “B”, “C” and 2 more.");
    }

    @Test
    void aSettledInquiryAndSpamSayIt() {
        changeTheDays();
        inquiries.assignToMe(harold, revision(harold));
        inquiries.close(harold, revision(harold), Ending.of(Outcome.ANSWERED));
        open(harold);
        assertThat(banners()).hasSize(1);

        var spam = received(Submissions.withSection(about(), after.id(), "The days after"));
        inquiries.markAsSpam(spam, revision(spam));
        open(spam);
        assertThat(banners()).hasSize(1);
    }

    @Test
    void anInquirySaysWhatBecameOfWhatThoseHadReadThatWentIntoIt() {
        var other = received(Submissions.withSection(about(), risks.id(), "Risks"));
        changeTheDays();
        merging.merge(new Seen(harold, revision(harold)), new Seen(other, revision(other)), Set.of());
        open(other);

        assertThat(find(NativeDetails.class, find(WhatTheyRead.class).single()).all())
                .isEmpty();
        assertThat(find(NativeDetails.class, find(MergedPane.class).single()).all())
                .hasSize(1);
        open(harold);
        assertThat(banners()).hasSize(1);
    }

    @Test
    void whatIsPublishedWhileItIsOpenIsSaidAtOnceAndWhatIsOpenStaysOpen() {
        open(harold);
        assertThat(banners()).isEmpty();

        changeTheDays();
        await(() -> !banners().isEmpty());
        assertThat(status()).isEqualTo("This section has changed since they read it.");
        toggle();

        frozen.publish(topic, THIRD, days(DRIVE), risks("Few."));
        await(() -> banners().isEmpty());
        assertThat(status()).isEqualTo("What they had read is what visitors read again.");
    }

    @Test
    void whatSomebodyHasOpenedStaysWhenAColleagueDoesSomething() {
        changeTheDays();
        open(harold);
        toggle();
        var shown = find(ChangedText.class).single();

        inquiries.note(harold, revision(harold), "Called back");
        await(() ->
                find(Timeline.class).single().getElement().getTextRecursively().contains("Called back"));

        assertThat(find(ChangedText.class).single()).isSameAs(shown);
    }

    private void changeTheDays() {
        frozen.publish(topic, SECOND, days(DRIVE.replace("a day,", "two days,")), risks("Few."));
    }

    private Section days(String... paragraphs) {
        return FrozenTexts.section(after, "The days after", paragraphs);
    }

    private Section risks(String... paragraphs) {
        return FrozenTexts.section(risks, "Risks", paragraphs);
    }

    private Submission about() {
        return Submissions.about(topic.id(), "Harold " + UUID.randomUUID());
    }

    private InquiryId received(Submission submission) {
        var reference = desk.receive(submission);
        return inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }

    private int revision(InquiryId id) {
        return inquiries.open(id).orElseThrow().revision();
    }

    private static void open(InquiryId id) {
        UI.getCurrent().navigate("inquiries");
        UI.getCurrent().navigate("inquiries/" + id);
    }

    private ChangedSince changed() {
        return find(ChangedSince.class, find(WhatTheyRead.class).single()).single();
    }

    private List<NativeDetails> banners() {
        return find(NativeDetails.class, changed()).all();
    }

    private String summary() {
        return banners().getFirst().getSummary().getElement().getTextRecursively();
    }

    private String status() {
        return find(Span.class, changed()).withClassName("unseen").single().getText();
    }

    private void toggle() {
        var details = banners().getFirst();
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new ToggleEvent(details, true));
    }

    /** What is shown of the words, without what is only heard. */
    private List<String> texts() {
        return find(Html.class, find(ChangedText.class).single()).all().stream()
                .map(text -> text.getElement().getProperty("innerHTML"))
                .map(html -> html.replaceAll("<span class=\"unseen\">[^<]*</span>", ""))
                .toList();
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private int traces() {
        return jdbc.sql("select count(*) from audit_event").query(Integer.class).single();
    }

    /** What is heard comes on a thread of its own, and waits for this one to let go of the window. */
    private void await(BooleanSupplier until) {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return until.getAsBoolean();
        });
    }
}
