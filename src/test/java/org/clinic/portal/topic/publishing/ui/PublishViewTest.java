package org.clinic.portal.topic.publishing.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.TopicStatus;
import org.clinic.portal.topic.draft.editor.UnsentWords;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.ChangeKind;
import org.clinic.portal.version.VersionSummary;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clinic.portal.topic.ui.DraftedTopic.words;

@PortalTest
@SignedInAs(Roles.MARKETING)
class PublishViewTest extends SpringBrowserlessTest {

    @Autowired
    TopicService topics;

    @Autowired
    SectionService sections;

    @Autowired
    PublishingService publishing;

    DraftedTopic drafted;

    @BeforeEach
    void drafted() {
        drafted = new DraftedTopic(topics, sections, publishing);
    }

    @Test
    void ofFiveChangesTwoAreLeftOutStayInTheDraftAndAreShownTheNextTime() {
        var topic = drafted.with("Risks", "Recovery", "Costs");
        drafted.publish(topic);
        write(topic, "Risks", "Few.");
        write(topic, "Recovery", "Rest.");
        write(topic, "Costs", "None.");
        drafted.write(sections.add(topic, SectionKind.OTHER, 3), "What to bring", "Your glasses.");
        revise(topic, "Another title");
        var draft = drafted.read(topic).content();
        open(topic);

        assertThat(headings().getFirst()).isEqualTo("5 changes");
        leaveOut("Recovery");
        leaveOut("What to bring");
        assertThat(publish().getText()).isEqualTo("Publish 3 changes as version 2 now");
        assertThat(find(Anchor.class)
                        .withText("See the page as it will be")
                        .single()
                        .getHref())
                .startsWith("/staff/preview/%s?without=".formatted(topic))
                .contains(drafted.section(topic, "Recovery").id().toString());
        say("Risks, costs and the title");
        click(publish());

        var live = live(topic);
        assertThat(live.title()).isEqualTo("Another title");
        assertThat(live.sections())
                .extracting(Section::heading, Section::body)
                .containsExactly(
                        tuple("Risks", words("Few.")),
                        tuple("Recovery", words("About Recovery")),
                        tuple("Costs", words("None.")));
        assertThat(drafted.read(topic).content()).isEqualTo(draft);
        open(topic);
        assertThat(boxes().eachAttr("aria-label")).containsExactly("Take in Recovery", "Take in What to bring");
    }

    @Test
    void whatIsLeftOutStandsInTheAddress() {
        var topic = changed();
        UI.getCurrent()
                .navigate(
                        "topics/%s/publish".formatted(topic),
                        QueryParameters.of(
                                "without",
                                drafted.section(topic, "Recovery").id().toString()));

        assertThat(boxes()).extracting(box -> box.hasAttr("checked")).containsExactly(true, false);
        assertThat(publish().getText()).isEqualTo("Publish 1 change as version 2 now");
    }

    @Test
    void withNothingTakenInThereIsNothingToPublish() {
        var topic = changed();
        open(topic);

        leaveOut("Risks");
        leaveOut("Recovery");

        assertThat(publish().isEnabled()).isFalse();
        assertThat(consequences()).contains("Nothing is taken in.");
        choose("Risks", true);
        assertThat(publish().isEnabled()).isTrue();
    }

    @Test
    void patientsAreToldWhatChangedUnlessItIsMinor() {
        var topic = changed();
        open(topic);

        click(publish());
        assertThat(note().isInvalid()).isTrue();
        assertThat(note().getErrorMessage()).isEqualTo("Say in a few words what changed.");
        assertThat(publishing.versions(topic)).hasSize(1);

        test(kind()).selectItem("Clinical correction");
        say("The dose was wrong");
        click(publish());

        assertThat(publishing.versions(topic).getFirst()).satisfies(version -> {
            assertThat(version.kind()).isEqualTo(ChangeKind.CORRECTION);
            assertThat(version.note()).isEqualTo("The dose was wrong");
        });

        write(topic, "Risks", "Very few");
        open(topic);
        test(kind()).selectItem("Minor change");
        assertThat(find(TextArea.class).exists()).isFalse();
        click(publish());

        assertThat(publishing.versions(topic))
                .extracting(VersionSummary::kind, VersionSummary::note)
                .first()
                .isEqualTo(tuple(ChangeKind.MINOR, null));
    }

    @Test
    void theFirstVersionSaysSoInTheWordsOfItsReaders() {
        var topic = topics.create(new TopicDetails("", "es", "", "Antes de venir", ""));
        drafted.write(sections.add(topic, SectionKind.OTHER, 0), "Riesgos", "Pocos.");
        open(topic);

        assertThat(headings().getFirst()).isEqualTo("1 section, all new");
        assertThat(consequences())
                .contains(
                        "Its address: /topics/" + drafted.read(topic).details().slug())
                .contains("There is no summary");
        click(publish());

        assertThat(publishing.versions(topic))
                .singleElement()
                .satisfies(version -> assertThat(version.note()).isEqualTo("Primera versión"));
        assertThat(drafted.read(topic).status()).isEqualTo(TopicStatus.LIVE);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("topics/" + topic);
        assertThat(find(Anchor.class).withText("See the page").single().getHref())
                .isEqualTo("/topics/" + drafted.read(topic).details().slug());
    }

    @Test
    void whatIsInTheWayIsListedAndLeadsThere() {
        var topic = drafted.with("Risks");
        var empty = sections.add(topic, SectionKind.RECOVERY, 1);
        open(topic);

        assertThat(publish().isEnabled()).isFalse();
        assertThat(headings()).contains("Before this can be published:");
        assertThat(find(RouterLink.class)
                        .withText("“Recovery” has no text")
                        .single()
                        .getHref())
                .contains(empty.id().toString());

        leaveOut("Recovery");
        assertThat(publish().isEnabled()).isTrue();
    }

    @Test
    void thatNothingHasChangedIsSaid() {
        var topic = drafted.with("Risks");
        drafted.publish(topic);
        open(topic);

        assertThat(consequences())
                .contains("The live version already says exactly this.")
                .doesNotContain("Before this can be published");
        assertThat(publish().isEnabled()).isFalse();
    }

    @Test
    void whatHasNotBeenSeenIsShownInsteadOfPublished() {
        var topic = changed();
        open(topic);
        leaveOut("Recovery");
        say("Risks are said anew");
        write(topic, "Risks", "Meanwhile somebody wrote this.");

        click(publish());

        assertThat(publishing.versions(topic)).hasSize(1);
        assertThat(note().getValue()).isEqualTo("Risks are said anew");
        assertThat(boxes()).extracting(box -> box.hasAttr("checked")).containsExactly(true, false);
        assertThat(rows().getFirst().select(".tag").text()).isEqualTo("changed just now");
        assertThat(rows().getLast().select(".tag")).isEmpty();

        click(publish());

        assertThat(live(topic).sections())
                .extracting(Section::body)
                .containsExactly(words("Meanwhile somebody wrote this."), words("About Recovery"));
    }

    @Test
    void nobodyPublishesOverAVersionThatTheyHaveNotSeen() {
        var topic = changed();
        open(topic);
        say("Mine");
        drafted.publish(topic);

        click(publish());

        assertThat(publishing.versions(topic)).hasSize(2);
        assertThat(headings().getFirst()).isEqualTo("Nothing has changed");
    }

    @Test
    void thatTheDraftMovesOnIsSaidWhileOneLooksAtIt() {
        var topic = changed();
        open(topic);
        assertThat(find(MovedOn.class).all()).noneMatch(Component::isVisible);

        write(topic, "Risks", "Meanwhile somebody wrote this.");

        await(() -> find(MovedOn.class).exists());
        click(find(Button.class).withText("Show it as it is now").single());
        assertThat(find(MovedOn.class).exists()).isFalse();
        assertThat(rows().getFirst().select(".tag").text()).isEqualTo("changed just now");
    }

    @Test
    void textThatWentToASectionThatIsNotTakenIsPointedOut() {
        var topic = drafted.with("Getting ready", "Risks");
        write(
                topic,
                "Getting ready",
                "Eat nothing for six hours before you come.",
                "Bring your glasses and your card.");
        drafted.publish(topic);
        write(topic, "Getting ready", "Eat nothing for six hours before you come.");
        drafted.write(sections.add(topic, SectionKind.OTHER, 1), "What to bring", "Bring your glasses and your card.");
        open(topic);

        assertThat(consequences()).doesNotContain("Take both or neither");
        leaveOut("What to bring");
        assertThat(consequences())
                .contains("Text of “What to bring” went to or came from “Getting ready”. Take both or neither");
        leaveOut("Getting ready");
        assertThat(consequences()).doesNotContain("Take both or neither");
    }

    @Test
    void whatIsInTheArchiveIsReadAndNotPublished(@Autowired TopicArchive archive) {
        var topic = drafted.with("Risks");
        archive.add(topic);

        open(topic);

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("topics/%s/archived".formatted(topic));
    }

    @Test
    void wordsThatAreInTheBrowserOnlyAreNamed() {
        var topic = changed();
        open(topic);

        assertThat(String.valueOf(find(UnsentWords.class).single().getElement().getPropertyRaw("sections")))
                .contains(drafted.section(topic, "Risks").id() + "\":\"Risks\"");
    }

    @Test
    void theGradeIsSaidBeforeAndAfter() {
        var topic = changed();
        open(topic);

        assertThat(consequences()).containsPattern("Reading grade -?\\d+\\.\\d → -?\\d+\\.\\d");
    }

    private void await(BooleanSupplier shown) {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return shown.getAsBoolean();
        });
    }

    /** A published topic of which two sections say something else by now. */
    private TopicId changed() {
        var topic = drafted.with("Risks", "Recovery");
        drafted.publish(topic);
        write(topic, "Risks", "There are few risks.");
        write(topic, "Recovery", "Rest for a day.");
        return topic;
    }

    private TopicContent live(TopicId topic) {
        return Objects.requireNonNull(drafted.read(topic).live()).content();
    }

    private void write(TopicId topic, String heading, String... paragraphs) {
        drafted.write(drafted.section(topic, heading), heading, paragraphs);
    }

    private void revise(TopicId topic, String title) {
        var draft = drafted.read(topic);
        var old = draft.details();
        topics.revise(
                topic,
                draft.revision(),
                new TopicDetails(old.slug(), old.language(), old.label(), title, old.summary()));
    }

    private void open(TopicId topic) {
        UI.getCurrent().navigate("topics/%s/publish".formatted(topic));
    }

    private Button publish() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().matches("Publish .*now"))
                .findFirst()
                .orElseThrow();
    }

    private void click(Button button) {
        test(button).click();
    }

    private void leaveOut(String section) {
        choose(section, false);
    }

    private void choose(String section, boolean isTaken) {
        var box = boxes().stream()
                .filter(each -> each.attr("aria-label").equals("Take in " + section))
                .findFirst()
                .orElseThrow();
        DrawnOnScreen.tick(changes(), box, isTaken);
    }

    private void say(String words) {
        test(note()).setValue(words);
    }

    private TextArea note() {
        return find(TextArea.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ChangeKind> kind() {
        return find(RadioButtonGroup.class).all().getFirst();
    }

    private TakenChanges changes() {
        return find(TakenChanges.class).single();
    }

    private Elements rows() {
        return DrawnOnScreen.of(changes()).select(".take");
    }

    private Elements boxes() {
        return DrawnOnScreen.of(changes()).select("input[type=checkbox]");
    }

    private List<String> headings() {
        var changes = DrawnOnScreen.of(changes()).select("h2").eachText().stream();
        return Stream.concat(changes, find(H2.class).all().stream().map(H2::getText))
                .toList();
    }

    private String consequences() {
        var hints = find(DrawnLinks.class).all().stream()
                .map(links -> DrawnOnScreen.of(links).text())
                .collect(Collectors.joining());
        return find(Div.class)
                        .withClassName("consequences")
                        .single()
                        .getElement()
                        .getTextRecursively()
                + hints;
    }
}
