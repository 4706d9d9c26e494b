package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.jspecify.annotations.Nullable;

/**
 * What became of a topic: which sections came, went, moved, were split or joined, and in them each line and word. What did
 * not change is never told as changed, and what stands elsewhere now is never told as removed and added.
 *
 * <p>Sections are found again by their ids, lines as they are for a merge, at first within their section and then anywhere.
 */
public final class TopicComparison {

    private final TopicContent before;
    private final TopicContent after;
    private final List<SectionComparison> sections;

    public TopicComparison(TopicContent before, TopicContent after) {
        this.before = before;
        this.after = after;
        sections = compare(new TopicLines(before, after));
    }

    public TopicContent before() {
        return before;
    }

    public TopicContent after() {
        return after;
    }

    public Passage title() {
        return alone(TopicContent::title);
    }

    public Passage label() {
        return alone(TopicContent::label);
    }

    public Passage summary() {
        return alone(TopicContent::summary);
    }

    /** The address, as one line. */
    public Passage slug() {
        return alone(TopicContent::slug);
    }

    /** In the order in which they stand now; those that are gone stand behind what they stood behind. */
    public List<SectionComparison> sections() {
        return sections;
    }

    /** Whether both say the same, at the same address. */
    public boolean isEmpty() {
        return before.equals(after);
    }

    private Passage alone(Function<TopicContent, String> words) {
        return Passage.of(
                List.of(PlacedLine.alone(null, words.apply(before))),
                List.of(PlacedLine.alone(null, words.apply(after))),
                false);
    }

    private List<SectionComparison> compare(TopicLines lines) {
        var old = ids(before);
        var now = ids(after);
        var stayed = stayed(old, now);
        var compared = new ArrayList<SectionComparison>();
        addGone(compared, old, 0, lines);
        for (var id : now) {
            int place = old.indexOf(id);
            compared.add(compare(id, place >= 0 && !stayed.contains(id), lines));
            if (place >= 0) {
                addGone(compared, old, place + 1, lines);
            }
        }
        return List.copyOf(compared);
    }

    private static List<SectionId> ids(TopicContent content) {
        return content.sections().stream().map(Section::id).toList();
    }

    /** As many as possible of which one can say that they stayed while others moved. */
    private static Set<SectionId> stayed(List<SectionId> old, List<SectionId> now) {
        var stayed = new HashSet<>(old);
        Differences.between(old, now)
                .forEach(change -> old.subList(change.from(), change.to()).forEach(stayed::remove));
        return stayed;
    }

    /** Those from there on that are gone, up to one that is not. */
    private void addGone(List<SectionComparison> compared, List<SectionId> old, int from, TopicLines lines) {
        for (int at = from; at < old.size() && after.section(old.get(at)).isEmpty(); at++) {
            compared.add(compare(old.get(at), false, lines));
        }
    }

    private SectionComparison compare(SectionId id, boolean moved, TopicLines lines) {
        var old = before.section(id).orElse(null);
        var now = after.section(id).orElse(null);
        return new SectionComparison(
                old,
                now,
                moved,
                old == null ? lines.origin(id).orElse(null) : null,
                now == null ? lines.whereabouts(id).orElse(null) : null,
                Passage.of(heading(old), heading(now), false),
                lines.passages(id),
                lines.left(id));
    }

    private static List<PlacedLine> heading(@Nullable Section section) {
        return section == null ? List.of() : List.of(PlacedLine.alone(section.id(), section.heading()));
    }
}
