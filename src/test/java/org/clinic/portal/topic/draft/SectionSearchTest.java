package org.clinic.portal.topic.draft;

import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class SectionSearchTest {

    @Autowired
    SectionSearch search;

    @Autowired
    SectionService sections;

    @Autowired
    Author author;

    @Test
    void aSectionIsFoundByWordsOfItsHeadingAndItsTopicsTitle() {
        var word = word();
        var draft = author.draft(word + " first steps", "Risks", "");

        assertThat(search.find(draft.id(), word + " STEPS"))
                .extracting(FoundSection::heading)
                .containsExactly(word + " first steps");
        assertThat(search.find(draft.id(), draft.details().title() + " risk"))
                .extracting(FoundSection::topic, FoundSection::title, FoundSection::heading)
                .containsExactly(tuple(draft.id(), draft.details().title(), "Risks"));
        assertThat(search.find(draft.id(), word + " 100%")).isEmpty();
    }

    @Test
    void theTopicSomebodyWritesComesFirst() {
        var word = word();
        var one = author.draft(word);
        var other = author.draft(word);

        assertThat(search.find(one.id(), word)).extracting(FoundSection::topic).containsExactly(one.id(), other.id());
        assertThat(search.find(other.id(), word))
                .extracting(FoundSection::topic)
                .containsExactly(other.id(), one.id());
    }

    @Test
    void aSectionInTheBinIsNotFoundButSaysThatItIsThere() {
        var word = word();
        var draft = author.draft("One", word);
        var section = draft.sections().getLast();
        sections.remove(section.id());

        assertThat(search.find(draft.id(), word)).isEmpty();
        assertThat(search.look(List.of(
                        new LinkTarget.ToSection(draft.id(), section.id()),
                        new LinkTarget.ToSection(draft.id(), new SectionId()))))
                .containsExactly(new FoundSection(
                        draft.id(), section.id(), draft.details().title(), word, true));
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
