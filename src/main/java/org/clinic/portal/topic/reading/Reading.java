package org.clinic.portal.topic.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clinic.portal.content.Block;

/**
 * What a text from elsewhere says.
 *
 * @param notices of what did not come along and had no words, or is told of the text as a whole
 * @param spaceBefore whether the text begins with a space, which counts where it goes into a line
 * @param spaceAfter whether it ends with one
 */
public record Reading(List<Passage> passages, Set<Notice> notices, boolean spaceBefore, boolean spaceAfter) {

    public Reading {
        passages = List.copyOf(passages);
        notices = Set.copyOf(notices);
    }

    /** As the blocks of a body. */
    public List<Block> blocks() {
        return Blocks.of(Arrangement.of(passages));
    }

    /** Everything that is to be said of {@link #blocks()}. */
    public Set<Notice> allNotices() {
        var all = EnumSet.noneOf(Notice.class);
        all.addAll(notices);
        Arrangement.of(passages).forEach(passage -> all.addAll(passage.notices()));
        return all;
    }
}
