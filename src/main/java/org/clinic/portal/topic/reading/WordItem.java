package org.clinic.portal.topic.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What an item of Word's lists says of itself: Word writes them as paragraphs, whose style names the list, and a part to
 * be ignored shows the sign.
 *
 * @param number 0 if the sign is none
 */
record WordItem(String list, int level, String sign, int number) {

    private static final Pattern STYLE = Pattern.compile("(l\\d+)\\s+level(\\d)");
    private static final Pattern NUMBER = Pattern.compile("^\\(?(\\d{1,4})[.)]");
    private static final Pattern LETTER = Pattern.compile("^\\(?([a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]$");

    static Optional<WordItem> of(Element element, Styles style) {
        var list = STYLE.matcher(style.get("mso-list"));
        if (!list.find()) {
            return Optional.empty();
        }
        var sign = element.select("[style*=mso-list]").stream()
                .filter(part -> Styles.of(part).get("mso-list").equals("ignore"))
                .map(part -> Spaces.tidy(part.text()))
                .findFirst()
                .orElse("");
        var number = NUMBER.matcher(sign);
        return Optional.of(new WordItem(
                list.group(1),
                Integer.parseInt(list.group(2)),
                sign,
                number.find() ? Integer.parseInt(number.group(1)) : 0));
    }

    boolean isLettered() {
        return LETTER.matcher(sign).matches();
    }
}
