package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.ui.MentionField;
import org.clinic.portal.inquiry.TimelineEntry;

/** What a note says by now. If it was corrected, it says when, and shows its former words to whoever asks. */
class NoteText extends Composite<Div> {

    private final Mentions mentions;

    /** @param corrections from the first to the last */
    NoteText(TimelineEntry note, List<TimelineEntry> corrections, Mentions mentions, SpokenTime spoken) {
        this.mentions = mentions;
        getContent().addClassName("note-text");
        getContent().add(said(corrections.isEmpty() ? note : corrections.getLast()));
        if (corrections.isEmpty()) {
            return;
        }
        var last = corrections.getLast().occurredAt();
        var mark = new Span(getTranslation("inquiry.corrected", spoken.briefly(last, getLocale())));
        mark.setTitle(spoken.exactly(last, getLocale()));
        var words = new Div();
        Stream.concat(Stream.of(note), corrections.stream().limit(corrections.size() - 1))
                .map(this::said)
                .forEach(words::add);
        var former = new NativeDetails(mark, words);
        former.addClassName("former");
        getContent().add(former);
    }

    private Div said(TimelineEntry entry) {
        var said = new Div();
        said.add(MentionField.said(String.valueOf(entry.text()), mentions));
        said.addClassName("note");
        said.getElement().setAttribute("dir", "auto");
        return said;
    }
}
