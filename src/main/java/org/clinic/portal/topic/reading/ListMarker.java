package org.clinic.portal.topic.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sign that makes a line an item of a list.
 *
 * @param number 0 for a bullet
 * @param mark as it is written
 * @param text what follows it
 */
public record ListMarker(Form form, int number, String mark, String text) {

    /** Signs that only ever are bullets need no space; U+F0B7 and its like are what Word's own become. */
    private static final Pattern SURE_BULLET =
            Pattern.compile("([•‣◦▪●○■·⁃∙➢➤►▶✓✔✦❖\uF0A7\uF0B7\uF0D8\uF0FC])\\p{Zs}*(\\S.*)");

    private static final Pattern DASH = Pattern.compile("([-*–—])\\p{Zs}(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("((\\d{1,3})[.)])\\p{Zs}(\\S.*)");
    private static final Pattern LETTER = Pattern.compile("(\\(?([a-z])[.)])\\p{Zs}(\\S.*)");
    /** What Word writes for a hollow bullet. */
    private static final Pattern HOLLOW = Pattern.compile("(o)\\p{Zs}(\\S.*)");

    private static final Pattern BOX = Pattern.compile("(?:\\[[ xX]?\\]|[□☐☑☒\uF06F\uF0A8])\\p{Zs}*(\\S.*)");
    private static final Pattern ONLY_BOX = Pattern.compile("[□☐☑☒\uF06F\uF0A8]");

    /** Reads a line of plain text without white space around it. */
    public static Optional<ListMarker> of(String line) {
        return sure(line).or(() -> bullet(DASH, line).map(ListMarker::withBox)).or(() -> number(line));
    }

    /** As Markdown writes an item to tick. */
    private ListMarker withBox() {
        return box(text).map(rest -> new ListMarker(Form.CHECK, 0, mark, rest)).orElse(this);
    }

    /** Reads only signs that stand for nothing else. */
    static Optional<ListMarker> sure(String line) {
        return box(line)
                .map(text -> new ListMarker(Form.CHECK, 0, line.substring(0, 1), text))
                .or(() -> bullet(SURE_BULLET, line));
    }

    /** The text after a box to tick. */
    static Optional<String> box(String line) {
        var box = BOX.matcher(line);
        return box.matches() ? Optional.of(box.group(1)) : Optional.empty();
    }

    static boolean isBox(String sign) {
        return ONLY_BOX.matcher(sign).matches();
    }

    /** The letter <i>o</i>, which is a word in Spanish: only its neighbours tell that it is a bullet. */
    static Optional<ListMarker> hollow(String line) {
        return bullet(HOLLOW, line);
    }

    /** A small letter with a sign behind it, as {@code a)}: only its neighbours tell. */
    static Optional<ListMarker> letter(String line) {
        var letter = LETTER.matcher(line);
        return letter.matches()
                ? Optional.of(new ListMarker(
                        Form.BULLET, letter.group(2).charAt(0) - 'a' + 1, letter.group(1), letter.group(3)))
                : Optional.empty();
    }

    private static Optional<ListMarker> bullet(Pattern pattern, String line) {
        var bullet = pattern.matcher(line);
        return bullet.matches()
                ? Optional.of(new ListMarker(Form.BULLET, 0, bullet.group(1), bullet.group(2)))
                : Optional.empty();
    }

    private static Optional<ListMarker> number(String line) {
        var number = NUMBER.matcher(line);
        return number.matches()
                ? Optional.of(new ListMarker(
                        Form.NUMBERED, Integer.parseInt(number.group(2)), number.group(1), number.group(3)))
                : Optional.empty();
    }

    public boolean isNumber() {
        return form == Form.NUMBERED;
    }
}
