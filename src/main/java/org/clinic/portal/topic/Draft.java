package org.clinic.portal.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.topic.content.Line;
import org.clinic.portal.topic.content.SectionId;
import org.clinic.portal.topic.content.SectionKind;
import org.clinic.portal.topic.content.TopicContent;

import static java.util.Comparator.comparing;

/** A topic with its sections, those in order and those in the bin: what arranging and publishing have rules about. */
class Draft {

    private final Topic topic;
    private final List<TopicSection> withBin;
    private final List<TopicSection> inOrder;

    /** {@code sections} in any order, with those in the bin. */
    Draft(Topic topic, List<TopicSection> sections) {
        this.topic = topic;
        withBin = new ArrayList<>(sections);
        inOrder = new ArrayList<>(sections.stream()
                .filter(TopicSection::isInDraft)
                .sorted(comparing(TopicSection::position))
                .toList());
    }

    /** Puts a section at a position, or at the end if there are not so many by now, and the others after it. */
    void add(TopicSection section, int position) {
        withBin.add(section);
        insert(section, position);
    }

    void move(SectionId id, int position) {
        var section = section(id);
        section.requireInDraft();
        inOrder.remove(section);
        insert(section, position);
    }

    /** Puts a section into the bin and returns the position it had. */
    int remove(SectionId id, Instant at) {
        var section = section(id);
        int position = inOrder.indexOf(section);
        section.remove(at);
        inOrder.remove(section);
        renumber();
        return position;
    }

    /** Takes a section out of the bin; one that is not in it stays where it is. */
    void putBack(SectionId id, int position) {
        var section = section(id);
        if (!section.isInDraft()) {
            insert(section, position);
        }
    }

    /** Makes a version's text that of the draft. What the version does not hold goes into the bin. */
    void restore(TopicContent version, String editor, Instant at) {
        var before = List.copyOf(inOrder);
        inOrder.clear();
        for (var restored : version.sections()) {
            var section = section(restored.id());
            section.restore(restored, editor, at);
            inOrder.add(section);
        }
        before.stream().filter(section -> !inOrder.contains(section)).forEach(section -> section.remove(at));
        renumber();
        topic.restore(version, editor, at);
    }

    private void insert(TopicSection section, int position) {
        inOrder.add(Math.min(position, inOrder.size()), section);
        renumber();
    }

    private void renumber() {
        for (int position = 0; position < inOrder.size(); position++) {
            inOrder.get(position).placeAt(position);
        }
    }

    /** Every reason why what the draft says cannot be published. */
    List<PublishingProblem> problems() {
        var problems = new ArrayList<PublishingProblem>();
        var content = content();
        if (Line.isBlank(content.title())) {
            problems.add(new PublishingProblem.NoTitle());
        }
        if (content.sections().isEmpty()) {
            problems.add(new PublishingProblem.NoText());
        }
        for (var section : content.sections()) {
            if (Line.isBlank(section.heading()) && section.kind() != SectionKind.INTRODUCTION) {
                problems.add(new PublishingProblem.SectionWithoutHeading(section.id()));
            }
            if (section.body().isBlank()) {
                problems.add(new PublishingProblem.SectionWithoutText(section.id()));
            }
        }
        return problems;
    }

    Topic topic() {
        return topic;
    }

    /** A section, be it in its place or in the bin. No section is ever gone. */
    TopicSection section(SectionId id) {
        return withBin.stream()
                .filter(section -> section.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    List<TopicSection> sections() {
        return List.copyOf(inOrder);
    }

    TopicContent content() {
        return topic.content(inOrder.stream().map(TopicSection::content).toList());
    }
}
