package org.clinic.portal.topic.source;

import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@TopicModuleTest
@SignedInAs(Roles.MARKETING)
class TopicImportsTest {

    @Autowired
    TopicImports imports;

    @Autowired
    TopicService topics;

    @Autowired
    TopicSearch list;

    @Autowired
    JdbcClient jdbc;

    private String title = "";

    @BeforeEach
    void nameATopic() {
        title = "Before Your Visit " + UUID.randomUUID();
    }

    @Test
    void theDraftIsWhatThePreviewShowed() {
        var preview = preview("A Visit\n\n%s\n\n%s\n\nWelcome.\n\nHow to Prepare\n\nBring:\n\n• your card\n• time\n");

        var draft = topics.open(imports.create(preview)).orElseThrow();

        assertThat(draft.details().label()).isEqualTo(preview.label()).isEqualTo("A Visit");
        assertThat(draft.details().title()).isEqualTo(title);
        assertThat(draft.details().language()).isEqualTo("en");
        assertThat(draft.sections())
                .extracting(DraftSection::kind, DraftSection::heading, DraftSection::body)
                .containsExactlyElementsOf(preview.sections().stream()
                        .map(section -> tuple(section.kind(), section.heading(), section.body()))
                        .toList());
    }

    @Test
    void lookingStoresNothing() {
        preview("%s\n\nWelcome.\n");

        assertThat(list.search(TopicFilter.ALL.withText(title), PageRequest.of(0, 1)))
                .isEmpty();
    }

    @Test
    void theSamePageTwiceMakesTwoTopics() {
        var preview = preview("%s\n\nWelcome.\n");

        var first = topics.open(imports.create(preview)).orElseThrow();
        var second = topics.open(imports.create(preview)).orElseThrow();

        assertThat(second.details().slug()).isEqualTo(first.details().slug() + "-2");
        assertThat(second.sections()).hasSize(1).doesNotContainAnyElementsOf(first.sections());
    }

    @Test
    void anImportIsAudited() {
        var id = imports.create(preview("%s\n\nWelcome.\n"));

        assertThat(jdbc.sql("select action from audit_event where subject_id = ?")
                        .param(id.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("topic.create", "topic.import");
    }

    @Test
    void anImportIsWholeOrNotAtAll() {
        var read = preview("%s\n\nWelcome.\n");
        var tooLong = new Section(
                new SectionId(),
                SectionKind.OTHER,
                "x".repeat(201),
                read.sections().getFirst().body());
        var broken = new ImportPreview(
                read.fileName(),
                read.language(),
                read.label(),
                read.title(),
                List.of(read.sections().getFirst(), tooLong),
                read.lines());

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> imports.create(broken));

        assertThat(list.search(TopicFilter.ALL.withText(title), PageRequest.of(0, 1)))
                .isEmpty();
    }

    @Test
    void theLargestSourceFitsIntoADraft() {
        var section = "## Part\n\n" + "A **word** and [a link](https://clinic.example).\n\n".repeat(180);
        var source = ("# %s\n\n" + section.repeat(200)).formatted(title);
        var preview = imports.preview("large.md", source.getBytes(UTF_8), Corrections.NONE);

        var draft = topics.open(imports.create(preview)).orElseThrow();

        assertThat(source).hasSizeGreaterThan(1_700_000);
        assertThat(draft.sections()).hasSize(200);
    }

    @Test
    @SignedInAs({Roles.REVIEWER, Roles.COORDINATOR, Roles.ADMIN})
    void onlyMarketingImports() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> preview("%s\n\nWelcome.\n"));
    }

    private ImportPreview preview(String source) {
        return imports.preview("page.txt", source.replace("%s", title).getBytes(UTF_8), Corrections.NONE);
    }
}
