package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicContent;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

class ChosenChangesTest {

    private static final Section A = section("A", "One");
    private static final Section B = section("B", "Two");
    private static final Section C = section("C", "Three");
    private static final Section D = section("D", "Four");
    private static final TopicContent LIVE = topic("Live", A, B, C, D);

    @Test
    void ofFiveChangesTwoAreLeftOutAndShownTheNextTime() {
        var added = section("E", "Five");
        var draft = topic("Draft", reworded(A), C, reworded(D), added);
        var leftOut = new LeftOut(false, Set.of(D.id(), added.id()));

        var chosen = ChosenChanges.of(LIVE, draft, leftOut);

        assertThat(chosen).isEqualTo(topic("Draft", reworded(A), C, D));
        assertThat(changed(chosen, draft)).containsExactlyInAnyOrder(D.id(), added.id());
    }

    @Test
    void whatIsNotToGoStaysWhereItIs() {
        assertThat(ChosenChanges.of(LIVE, topic("Live", A, D), leaving(B))).isEqualTo(topic("Live", A, B, D));
        assertThat(ChosenChanges.of(LIVE, topic("Live", B, D), leaving(A))).isEqualTo(topic("Live", A, B, D));
        assertThat(ChosenChanges.of(LIVE, topic("Live", C, D), leaving(A, B))).isEqualTo(LIVE);
    }

    @Test
    void whatIsNotToMoveStaysWhereItIs() {
        var moved = topic("Live", B, C, D, A);

        assertThat(ChosenChanges.of(LIVE, moved, leaving(A))).isEqualTo(LIVE);
        assertThat(ChosenChanges.of(LIVE, topic("Live", B, C, D, reworded(A)), leaving(A)))
                .isEqualTo(LIVE);
    }

    @Test
    void whatKeepsItsWordsGoesWhereItGoesBesideWhatMoved() {
        var draft = topic("Live", reworded(B), C, D, A);

        assertThat(ChosenChanges.of(LIVE, draft, leaving(B))).isEqualTo(topic("Live", B, C, D, A));
    }

    @Test
    void detailsStayAsVisitorsKnowThemWithTheirAddressAndLanguage() {
        var draft = new TopicContent("other", "es", "Label", "Other", "Summary", List.of(reworded(A)));

        assertThat(ChosenChanges.of(LIVE, draft, new LeftOut(true, Set.of())))
                .isEqualTo(LIVE.with(List.of(reworded(A))));
    }

    /** Sections come, go, move and are reworded at random, and any of them are left out. */
    @Test
    void whateverIsLeftOutAllOrNothingIsWhatItWasOrIsAndTheRestComesTheNextTime() {
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var live = topic("Live", A, B, C, D, section("E", "Five"), section("F", "Six"));
            var draft = changed(live, random);
            var all = live.sections().stream().map(Section::id).collect(toSet());
            draft.sections().forEach(section -> all.add(section.id()));
            var leftOut = all.stream().filter(id -> random.nextBoolean()).collect(toSet());

            assertThat(ChosenChanges.of(live, draft, LeftOut.NOTHING)).isEqualTo(draft);
            assertThat(ChosenChanges.of(live, draft, new LeftOut(true, all)))
                    .as("%d", seed)
                    .isEqualTo(live);
            var chosen = ChosenChanges.of(live, draft, new LeftOut(false, leftOut));
            for (var section : chosen.sections()) {
                var said = leftOut.contains(section.id()) ? live : draft;
                assertThat(said.section(section.id())).as("%d", seed).contains(section);
            }
            assertThat(new HashSet<>(chosen.sections())).as("%d", seed).hasSameSizeAs(chosen.sections());
            assertThat(reworded(chosen, draft)).as("%d", seed).isSubsetOf(leftOut);
        }
    }

    private static TopicContent changed(TopicContent live, Random random) {
        var sections = new ArrayList<Section>();
        for (var section : live.sections()) {
            switch (random.nextInt(4)) {
                case 0 -> sections.add(reworded(section));
                case 1 -> sections.add(section("New", "New"));
                default -> sections.add(section);
            }
        }
        if (random.nextBoolean()) {
            var moved = sections.remove(random.nextInt(sections.size()));
            sections.add(random.nextInt(sections.size() + 1), moved);
        }
        if (random.nextInt(5) == 0) {
            Collections.shuffle(sections, random);
        }
        return new TopicContent("slug", "en", "", random.nextBoolean() ? "Live" : "Draft", "", sections);
    }

    private static Set<SectionId> changed(TopicContent before, TopicContent after) {
        return new TopicComparison(before, after)
                .sections().stream()
                        .filter(section -> section.moved() || !section.saysTheSame())
                        .map(section -> section.section().id())
                        .collect(toSet());
    }

    private static Set<SectionId> reworded(TopicContent before, TopicContent after) {
        return new TopicComparison(before, after)
                .sections().stream()
                        .filter(section -> !section.saysTheSame())
                        .map(SectionComparison::section)
                        .map(Section::id)
                        .collect(toSet());
    }

    private static LeftOut leaving(Section... sections) {
        return new LeftOut(false, List.of(sections).stream().map(Section::id).collect(toSet()));
    }

    private static TopicContent topic(String title, Section... sections) {
        return new TopicContent("slug", "en", "", title, "", List.of(sections));
    }

    private static Section section(String heading, String text) {
        return new Section(new SectionId(), SectionKind.OTHER, heading, body(text + " for those who wait"));
    }

    private static Section reworded(Section section) {
        return new Section(section.id(), section.kind(), section.heading(), body("Said in other words altogether"));
    }

    private static Body body(String text) {
        return new Body(List.of(new Block.Paragraph(RichText.plain(text))));
    }
}
