package org.clinic.portal.inquiry.spam;

import java.util.Collection;
import java.util.List;

/**
 * What speaks for spam, or against it, and how much. As a scale: by default 30 points are doubtful, 60 are spam. Nothing that
 * happens to a person without their doing has more than 45, so that no single signal keeps anybody from the desk.
 */
public enum Reason {
    /** Programs post to the address without having asked for the form. A browser extension may strip hidden fields, too. */
    TOKEN_MISSING(20),

    /** Made up, or of another topic's form. A person gets there only by a broken copy of the page. */
    TOKEN_FORGED(25),

    /** Right, but older than it may be: a page left open for a month, or a form that was harvested once and is sent for good. */
    TOKEN_EXPIRED(10),

    /** Right, and some days old. Few people take so long, and harvested forms are sent for as long as they are accepted. */
    TOKEN_OLD(5),

    /** People do not see that field, but an eager filler of forms may: so this alone is asked about, and keeps nobody away. */
    TRAP_FILLED(40),

    /** Every browser sends that field, empty. Who leaves it out has not sent this form, or knows the trap. */
    TRAP_ABSENT(25),

    /** People name a page that they have read. */
    LINK(8),

    /** Still a person who compares, or tells of their own page. */
    LINKS(20),

    /** Three or more: hardly a question any more. */
    MANY_LINKS(40),

    /** A link in a name, a telephone number or a time of day, where nobody has one. */
    LINK_OUT_OF_PLACE(45),

    /** HTML or forum code for links, which people do not write by hand. */
    MARKUP(40),

    /** Letters that are no words, in what should be a name or a question, as programs fill in what they do not know. */
    GARBLED(35),

    /** Several forms from one network within the hour: a family, a waiting room, a whole clinic. It says little. */
    NETWORK_BUSY(8),

    /** So many that it is a busy clinic at least. Whoever else is there cannot help it: even with a filled trap it is no spam. */
    NETWORK_FLOODED(15),

    /** The same e-mail address again and again: somebody corrects what they wrote, or waits impatiently. */
    EMAIL_OFTEN(10),

    /** More often than anybody corrects themselves. */
    EMAIL_FLOODED(35),

    PHONE_OFTEN(10),
    PHONE_FLOODED(35),

    /** The same sentences the third time today, in forms that differ elsewhere. People correct themselves once or twice. */
    WORDS_REPEATED(35),

    /** The same sentences so often that nobody writes them. */
    WORDS_FLOODED(60),

    /** A link to the same place in the third form today. Alone it is below doubtful: a page may be in the news. */
    LINK_REPEATED(20),

    /** And so often that somebody distributes it. */
    LINK_FLOODED(45),

    /** Words as in what the desk calls spam. */
    WORDS_LIKE_SPAM(20),

    /** Hardly any other words. Not enough alone, for the desk may have learned from few. */
    WORDS_MUCH_LIKE_SPAM(40),

    /** Words as people have that the desk answers. */
    WORDS_LIKE_QUESTIONS(-10),

    /** The plain question was answered, which programs do not. It outweighs one signal that a person cannot help. */
    ANSWERED(-15);

    private final int points;

    Reason(int points) {
        this.points = points;
    }

    /** Below zero where it speaks for a person. */
    public int points() {
        return points;
    }

    /** As they are kept; what was dropped from the list since is left out. */
    static List<Reason> named(Collection<String> names) {
        return List.of(values()).stream()
                .filter(reason -> names.contains(reason.name()))
                .toList();
    }
}
