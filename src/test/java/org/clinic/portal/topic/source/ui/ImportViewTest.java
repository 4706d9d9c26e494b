package org.clinic.portal.topic.source.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.testing.BrokenUpload;
import org.clinic.portal.testing.Menus;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.clinic.portal.topic.draft.TopicService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class ImportViewTest extends SpringBrowserlessTest {

    @Autowired
    TopicService topics;

    @Autowired
    TopicSearch list;

    private final String title = "Before Your Visit " + UUID.randomUUID();
    private final String page =
            title + "\n\n" + title + "\n\nWelcome.\n\nWhat to Bring\n\n• your card\n\nName(Required)\n";

    @BeforeEach
    void open() {
        navigate("topics/import", ImportView.class);
    }

    @Test
    void everyLineShowsWhatItBecomesAndWhy() {
        upload("page.txt", page.getBytes(UTF_8));

        assertThat(lines())
                .containsExactly(
                        "1 %s Title Said more often at the top than any other line.".formatted(title),
                        "3 %s Repeated title The title again. Left out.".formatted(title),
                        "5 Welcome. Text",
                        "7 What to Bring Heading A short line of its own with text below.",
                        "9 • your card Bullet",
                        "11 Name(Required) Form field Part of a contact form. Left out; every topic has one of its"
                                + " own.");
    }

    @Test
    void theCountsAndTheOutlineStandBeside() {
        upload("page.txt", page.getBytes(UTF_8));

        assertThat(texts(Tag.class))
                .contains(
                        "1 title", "1 repeated title", "1 heading", "1 form field", "5 blank lines", "Something else");
        assertThat(texts(H3.class)).containsExactly("Introduction", "What to Bring");
    }

    @Test
    void nothingIsStoredBeforeTheDraftIsCreated() {
        upload("page.txt", page.getBytes(UTF_8));

        assertThat(list.search(TopicFilter.ALL.withText(title), PageRequest.of(0, 1)))
                .isEmpty();
    }

    @Test
    void ofAFileThatDidNotArriveThatIsSaid() {
        BrokenUpload.tell(find(Upload.class).single(), "page.txt");

        assertThat(refusal())
                .isEqualTo("page.txt was not imported. The file did not arrive. Check your connection and try again.");
    }

    @Test
    void theDraftOpensInTheEditor() {
        upload("page.txt", page.getBytes(UTF_8));
        test(find(Button.class).withText("Create draft").single()).click();

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("TopicEditorView");
        assertThat(list.search(TopicFilter.ALL.withText(title), PageRequest.of(0, 2)))
                .hasSize(1);
    }

    @Test
    void whoeverKnowsBetterSaysWhatALineIs() {
        upload("page.txt", page.getBytes(UTF_8));

        Menus.choose(menu(2), "A heading");
        Menus.choose(menu(4), "Leave it out");
        Menus.choose(menu(5), "Keep it as text");

        assertThat(lines())
                .contains(
                        "5 Welcome. Heading You said so.",
                        "9 • your card Left out You said so.",
                        "11 Name(Required) Text You said so.");
        assertThat(texts(H3.class)).containsExactly("Welcome.", "What to Bring");

        Menus.choose(menu(2), "As it was read");

        assertThat(lines()).contains("5 Welcome. Text");
    }

    @Test
    void aNewFileIsReadWithoutTheCorrectionsOfTheOneBefore() {
        upload("page.txt", page.getBytes(UTF_8));
        Menus.choose(menu(2), "A heading");

        upload("page.txt", page.getBytes(UTF_8));

        assertThat(lines()).contains("5 Welcome. Text");
    }

    @Test
    void aRefusedFileSaysWhyAndLeavesTheOneBefore() {
        upload("page.txt", page.getBytes(UTF_8));
        upload("photo.txt", new byte[] {'P', 0, 1, 2});

        assertThat(refusal())
                .isEqualTo("photo.txt was not imported. "
                        + "It is not a text: it holds characters that no text has. Save it as plain text.");
        assertThat(lines()).hasSize(6);

        upload("page.txt", page.getBytes(UTF_8));

        assertThat(refusal()).isEmpty();
    }

    @Test
    void withoutAFileThereIsNothingToCreate() {
        upload("empty.md", new byte[0]);

        assertThat(refusal()).isEqualTo("empty.md was not imported. It is empty.");
        assertThat(find(Button.class).withText("Create draft").exists()).isFalse();
    }

    private void upload(String name, byte[] content) {
        test(find(Upload.class).single()).upload(name, "text/plain", content);
    }

    private String refusal() {
        return find(Paragraph.class).withClassName("refusal").single().getText();
    }

    private List<String> lines() {
        var lines = test(find(VirtualList.class).single());
        return IntStream.range(0, lines.size())
                .mapToObj(at -> words(lines.getItemComponent(at).getElement()).collect(Collectors.joining(" ")))
                .toList();
    }

    private MenuButton menu(int row) {
        var lines = test(find(VirtualList.class).single());
        return lines.getItemComponent(row)
                .getChildren()
                .filter(MenuButton.class::isInstance)
                .map(MenuButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> words(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(ImportViewTest::words);
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return find(type).all().stream()
                .map(component -> component.getElement().getText())
                .toList();
    }
}
