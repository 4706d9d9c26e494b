package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;

/**
 * What two people have made of the same section: merged by block and by word, with what only a person can decide. Of two
 * new kinds the later one holds; it is a label and no text.
 */
public record SectionMerge(SectionKind kind, LineMerge heading, BodyMerge body) {

    /** What both began with and what each has made of it, to be shown side by side. An empty one was removed. */
    public record Clash(Body base, Body mine, Body theirs) {}

    public static SectionMerge of(SectionText base, SectionText mine, SectionText theirs) {
        return new SectionMerge(
                mine.kind() == base.kind() ? theirs.kind() : mine.kind(),
                LineMerge.of(base.heading(), mine.heading(), theirs.heading()),
                BodyMerge.of(base.body(), mine.body(), theirs.body()));
    }

    /** Whether there is nothing to decide. */
    public boolean isClean() {
        return heading.isClean() && body.isClean();
    }

    /** What both wrote. There must be no clash. */
    public SectionText text() {
        return resolved(List.of());
    }

    /** What has to be decided, in the order of the text. */
    public List<Clash> clashes() {
        var clashes = new ArrayList<Clash>();
        if (!heading.isClean()) {
            clashes.add(new Clash(asBody(heading.base()), asBody(heading.mine()), asBody(heading.theirs())));
        }
        body.clashes().stream()
                .map(clash -> new Clash(new Body(clash.base()), new Body(clash.mine()), new Body(clash.theirs())))
                .forEach(clashes::add);
        return clashes;
    }

    private static Body asBody(String heading) {
        return new Body(List.of(new Block.SubHeading(RichText.plain(heading))));
    }

    /** The text with one decision for each clash, in their order. Two headings that together do not fit are mine. */
    public SectionText resolved(List<Side> decisions) {
        if (heading.isClean()) {
            return new SectionText(kind, heading.line(), body.resolved(decisions));
        }
        var rest = body.resolved(decisions.subList(1, decisions.size()));
        try {
            return new SectionText(kind, heading.resolved(decisions.getFirst()), rest);
        } catch (InvalidContentException tooLong) {
            return new SectionText(kind, heading.mine(), rest);
        }
    }
}
