package org.clinic.portal.topic.source;

import java.util.BitSet;
import java.util.List;

/** Finds what a contact form left behind in a copied page. */
final class FormRemains {

    private FormRemains() {}

    /**
     * Which groups of lines are a form's: neighbours whose every line could be one, if at least one line is for certain.
     * So "Message" is a field beside "Name(Required)", and a word anywhere else.
     */
    static BitSet find(List<List<String>> groups) {
        var found = new BitSet(groups.size());
        for (int start = 0; start < groups.size(); ) {
            int end = start;
            boolean certain = false;
            while (end < groups.size() && couldBeForm(groups.get(end))) {
                certain |= groups.get(end).stream().anyMatch(FormRemains::isCertain);
                end++;
            }
            if (certain) {
                found.set(start, end);
            }
            start = Math.max(end, start + 1);
        }
        return found;
    }

    /** What a line of a group that {@link #find} named is of the form. */
    static LineOutcome part(String line) {
        return FormLine.of(line).orElseThrow().outcome();
    }

    private static boolean couldBeForm(List<String> group) {
        return !group.isEmpty()
                && group.stream().allMatch(line -> FormLine.of(line).isPresent());
    }

    private static boolean isCertain(String line) {
        return FormLine.of(line).filter(FormLine::certain).isPresent();
    }
}
