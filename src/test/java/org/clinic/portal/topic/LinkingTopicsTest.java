package org.clinic.portal.topic;

import java.util.List;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependant.Which;
import org.clinic.portal.base.dependants.Dependants;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.Span;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class LinkingTopicsTest {

    @Autowired
    TopicArchive archive;

    @Autowired
    List<Dependants> dependants;

    @Autowired
    SectionService sections;

    @Autowired
    Author author;

    private TopicDraft target;
    private TopicDraft other;

    @BeforeEach
    void twoTopics() {
        target = author.draft("Risks");
        other = author.draft("Before", "After");
    }

    @Test
    void aDraftThatLinksToASectionIsNamedAndLeadsToWhereItDoes() {
        assertThat(linking()).isEmpty();

        link(other.sections().getLast());

        assertThat(linking())
                .containsExactly(new Which(
                        other.details().title(),
                        "topics/%s?section=%s"
                                .formatted(
                                        other.id(), other.sections().getLast().id())));
    }

    @Test
    void aTopicWithSeveralLinksIsNamedOnceWithTheFirst() {
        link(other.sections().getLast());
        link(other.sections().getFirst());

        assertThat(linking())
                .singleElement()
                .extracting(Which::link)
                .asString()
                .endsWith(other.sections().getFirst().id().toString());
    }

    @Test
    void whatOnlyVisitorsStillReadIsNamedToo() {
        link(other.sections().getFirst());
        author.publish(other.id());
        author.write(author.read(other.id(), other.sections().getFirst().id()), "Without a link");

        assertThat(linking()).containsExactly(new Which(other.details().title(), "topics/" + other.id()));
        author.publish(other.id());
        assertThat(linking()).isEmpty();
    }

    @Test
    void neitherItselfNorWhatIsInABinOrInTheArchiveIsNamed() {
        link(target.sections().getFirst());
        assertThat(linking()).isEmpty();

        link(other.sections().getFirst());
        sections.remove(other.sections().getFirst().id());
        assertThat(linking()).isEmpty();

        link(other.sections().getLast());
        assertThat(linking()).hasSize(1);
        archive.add(other.id());
        assertThat(linking()).isEmpty();
    }

    @Test
    void whatLinksToOneSectionIsToldOfThatOneAlone() {
        link(other.sections().getFirst());

        assertThat(linkingToSection(target.sections().getFirst().id()))
                .extracting(Which::name)
                .containsExactly(other.details().title());
        assertThat(linkingToSection(other.sections().getLast().id())).isEmpty();

        link(target.sections().getLast());
        assertThat(linkingToSection(target.sections().getFirst().id()))
                .as("what links to itself is not told")
                .hasSize(1);
        assertThat(dependants)
                .as("a link leads to a section whatever it says")
                .allMatch(each -> each.on(
                                Dependants.SECTION_TEXT,
                                target.sections().getFirst().id().id())
                        .isEmpty());
    }

    private List<Which> linkingToSection(SectionId section) {
        return dependants.stream()
                .flatMap(each -> each.on("topic_section", section.id()).stream())
                .filter(each -> each.key().equals("topic.dependants.section-links"))
                .flatMap(each -> each.which().stream())
                .toList();
    }

    @Test
    void wordsThatLookLikeALinkAreNone() {
        var json = "{\"link\": {\"type\": \"section\", \"topic\": \"%s\"}}".formatted(target.id());
        author.save(other.sections().getFirst(), Author.text(json));

        assertThat(linking()).isEmpty();
    }

    private void link(DraftSection section) {
        var link = new LinkTarget.ToSection(
                target.id(), target.sections().getFirst().id());
        var body = new Body(List.of(new Block.BulletList(List.of(
                RichText.plain("First"),
                new RichText(List.of(Span.plain("See "), new Span("the risks", true, false, false, link)))))));
        author.save(section, new SectionText(SectionKind.OTHER, section.heading(), body));
    }

    private List<Which> linking() {
        return archive.dependants(target.id()).stream()
                .filter(each -> each.key().equals("topic.dependants.links"))
                .map(Dependant::which)
                .findFirst()
                .orElse(List.of());
    }
}
