package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionText;

/**
 * The texts of two sections that follow one another, be it that one was divided or that they are to be one.
 *
 * @param heading of the second, which is a sub-heading where the two are one; may be empty
 */
public record Halves(Body first, String heading, Body second) {

    /** A text divided at a place: a sub-heading there is the heading of the second half, if it can be one. */
    public static Halves at(Body before, Body after) {
        return headed(before, after, "");
    }

    private static Halves headed(Body before, Body after, String otherwise) {
        if (!after.blocks().isEmpty() && after.blocks().getFirst() instanceof Block.SubHeading(var text)) {
            try {
                var heading = Line.of(text.text(), SectionText.LONGEST_HEADING);
                if (!Line.isBlank(heading)) {
                    return new Halves(
                            before,
                            heading,
                            new Body(after.blocks().subList(1, after.blocks().size())));
                }
            } catch (InvalidContentException tooLong) {
                return new Halves(before, otherwise, after);
            }
        }
        return new Halves(before, otherwise, after);
    }

    /** Both as one text. */
    public Body joined() {
        var blocks = new ArrayList<>(first.blocks());
        blocks.addAll(headedSecond());
        return new Body(blocks);
    }

    private List<Block> headedSecond() {
        if (Line.isBlank(heading)) {
            return second.blocks();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.SubHeading(RichText.plain(heading)));
        blocks.addAll(second.blocks());
        return blocks;
    }

    /**
     * What these halves, as they are now, are as one. What was written since they were divided stays, and what the
     * dividing alone did is taken back: a paragraph that was cut is one again.
     *
     * @param then the halves as they were after dividing
     * @param whole what was divided
     */
    public Body joined(Halves then, Body whole) {
        if (equals(then)) {
            return whole;
        }
        var merge = BodyMerge.of(then.joined(), whole, joined());
        return merge.isClean() ? merge.body() : joined();
    }

    /**
     * The same division of a text that may have changed since.
     *
     * @param whole the text that becomes these halves
     * @param now the text as it is
     * @return nothing if it has changed where it is divided
     */
    public Optional<Halves> dividing(Body whole, Body now) {
        if (now.equals(whole)) {
            return Optional.of(this);
        }
        // Merged with a mark between the halves, which tells where they part in what comes of it.
        var mark = new Block.Paragraph(RichText.plain(TimeOrderedId.next().toString()));
        var marked = new ArrayList<>(first.blocks());
        marked.add(mark);
        marked.addAll(headedSecond());
        var merge = BodyMerge.of(whole, new Body(marked), now);
        if (!merge.isClean()) {
            return Optional.empty();
        }
        var blocks = merge.body().blocks();
        int place = blocks.indexOf(mark);
        if (place < 0 || place != blocks.lastIndexOf(mark)) {
            return Optional.empty();
        }
        var before = new Body(blocks.subList(0, place));
        var after = new Body(blocks.subList(place + 1, blocks.size()));
        return Optional.of(Line.isBlank(heading) ? new Halves(before, heading, after) : headed(before, after, heading));
    }
}
