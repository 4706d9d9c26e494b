package org.clinic.portal.topic.check;

import java.util.List;
import java.util.regex.Pattern;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.readability.Address;

/**
 * The address of a web page as text, linked or not: read aloud it is noise, and nobody knows what to find there. Mail
 * addresses and telephone numbers are what somebody may want to copy, and stay.
 */
final class BareAddresses implements Check.LineRule {

    private static final Pattern SCHEME = Pattern.compile("^https?://(?:www\\.)?", Pattern.CASE_INSENSITIVE);

    @Override
    public void lookAt(CheckedText text, Found found) {
        for (var line : text.lines()) {
            pages(line.text()).forEach(page -> found.words(line, page.start(), page.end()));
            line.links().stream()
                    .filter(BareAddresses::saysOnlyWhere)
                    .forEach(link -> found.words(line, link.start(), link.end()));
        }
    }

    /** "clinic.example/spine" on a link that leads to https://clinic.example/spine. */
    private static boolean saysOnlyWhere(CheckedLine.Link link) {
        if (!(link.target() instanceof LinkTarget.Address(var address))) {
            return false;
        }
        var words = link.words().strip();
        var scheme = SCHEME.matcher(address);
        return scheme.find()
                && pages(words).isEmpty()
                && words.indexOf('.') > 0
                && words.chars().noneMatch(Character::isWhitespace)
                && withoutSlash(address.substring(scheme.end())).equalsIgnoreCase(withoutSlash(words));
    }

    private static List<Address> pages(String text) {
        return Address.in(text).stream()
                .filter(address -> address.kind() == Address.Kind.PAGE)
                .toList();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
