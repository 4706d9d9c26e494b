package org.clinic.portal.topic.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.topic.step.DraftText;
import org.clinic.portal.topic.step.SectionPlace;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

/** A topic with its sections, those in order and those in the bin: what arranging has rules about. */
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

    /** The sections in their order. */
    List<TopicSection> sections() {
        return List.copyOf(inOrder);
    }

    /** The section that follows one in its place. */
    Optional<TopicSection> after(TopicSection section) {
        return inOrder.stream().skip(inOrder.indexOf(section) + 1L).findFirst();
    }

    /** What the sections in their places say. */
    Map<SectionId, Body> bodies() {
        return bodies(inOrder);
    }

    Map<SectionId, Body> bodiesWithBin() {
        return bodies(withBin);
    }

    private static Map<SectionId, Body> bodies(List<TopicSection> sections) {
        return sections.stream()
                .collect(toMap(TopicSection::id, section -> section.text().body()));
    }

    /** What is in the bin, the last removed first. */
    List<RemovedSection> bin() {
        return withBin.stream()
                .filter(section -> !section.isInDraft())
                .map(TopicSection::asRemoved)
                .sorted(comparing(RemovedSection::at).reversed())
                .toList();
    }

    TopicContent content() {
        return topic.content(inOrder.stream().map(TopicSection::content).toList());
    }

    /** What the draft says now, and what those of these sections say that are in the bin. */
    DraftText text(Set<SectionId> sections) {
        var binned = sections.stream()
                .map(this::section)
                .filter(section -> !section.isInDraft())
                .toList();
        var all = Stream.concat(inOrder.stream(), binned.stream())
                .map(TopicSection::content)
                .toList();
        return new DraftText(
                topic.content(all), binned.stream().map(TopicSection::id).collect(Collectors.toSet()));
    }

    /** Where a section in its place stands. */
    SectionPlace place(TopicSection section) {
        return place(inOrder, inOrder.indexOf(section));
    }

    private static SectionPlace place(List<TopicSection> sections, int index) {
        return new SectionPlace(
                index == 0 ? null : sections.get(index - 1).id(),
                index == sections.size() - 1 ? null : sections.get(index + 1).id(),
                index);
    }

    /** Where a place is now, for a section that is not in order. */
    int position(SectionPlace place) {
        return position(inOrder, place);
    }

    /** Where a place is now for a section, which may be in order itself. */
    int position(TopicSection section, SectionPlace place) {
        return position(inOrder.stream().filter(other -> !other.equals(section)).toList(), place);
    }

    private static int position(List<TopicSection> sections, SectionPlace place) {
        var order = sections.stream().map(TopicSection::id).toList();
        if (order.contains(place.after())) {
            return order.indexOf(place.after()) + 1;
        }
        return order.contains(place.before()) ? order.indexOf(place.before()) : place.index();
    }

    /** Takes up a section that is new. It has no place yet. */
    void take(TopicSection section) {
        withBin.add(section);
    }

    /** Puts a section, from wherever it is, to a position among the others, at most behind them all. */
    void insert(TopicSection section, int position) {
        inOrder.remove(section);
        inOrder.add(Math.min(position, inOrder.size()), section);
        renumber();
    }

    /** Puts a section that has no place behind one that has. */
    void insertAfter(TopicSection first, TopicSection second) {
        insert(second, inOrder.indexOf(first) + 1);
    }

    /** Puts a section out of its place into the bin. */
    void bin(TopicSection section, Hand hand) {
        section.remove(place(section), hand);
        inOrder.remove(section);
        renumber();
    }

    /** Makes the draft say this, its bin included. What the text does not hold goes into the bin. */
    void replace(DraftText text, Hand hand) {
        var content = text.content();
        var before = List.copyOf(inOrder);
        inOrder.clear();
        for (var restored : content.sections()) {
            var section = section(restored.id());
            section.restore(restored, hand);
            inOrder.add(section);
        }
        for (int index = 0; index < before.size(); index++) {
            var section = before.get(index);
            if (!inOrder.contains(section)) {
                section.remove(place(before, index), hand);
            }
        }
        renumber();
        text.bin()
                .forEach(id -> text.section(id).ifPresent(binned -> section(id).restore(binned, hand)));
        topic.restore(content, hand);
    }

    private void renumber() {
        for (int position = 0; position < inOrder.size(); position++) {
            inOrder.get(position).placeAt(position);
        }
    }
}
