package org.clinic.portal.base.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import org.clinic.portal.base.clinic.SpokenTime;

/** A moment as people say it, such as "today 8:12", with the exact time in the clinic's zone on hover. */
@Tag("time")
public class When extends HtmlContainer {

    public When(Instant instant, SpokenTime spoken) {
        say(instant, spoken);
        setText(spoken.say(instant, getLocale()));
    }

    /** Says it in fewer words, where others stand around it. */
    public When(Instant instant, String words, SpokenTime spoken) {
        say(instant, spoken);
        setText(words);
    }

    private void say(Instant instant, SpokenTime spoken) {
        setTitle(spoken.exactly(instant, getLocale()));
        addClassName("num");
        getElement().setAttribute("datetime", instant.toString());
    }
}
