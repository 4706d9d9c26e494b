package org.clinic.portal.topic.reading;

/** Reads what a browser has on its clipboard. */
public final class Clipboard {

    private Clipboard() {}

    /**
     * What the HTML says, or the plain text if it says nothing.
     *
     * @throws org.clinic.portal.content.InvalidContentException if one is larger than {@link Html#LARGEST}
     */
    public static Reading read(String html, String text) {
        var reading = Html.read(html);
        return reading.passages().isEmpty() && !text.isBlank() ? PlainText.read(text) : reading;
    }
}
