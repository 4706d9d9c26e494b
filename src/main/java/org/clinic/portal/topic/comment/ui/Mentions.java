package org.clinic.portal.topic.comment.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;

/** The colleagues whose names stand after an @ in what somebody says. Who have the same name are all meant. */
final class Mentions {

    /** A piece of a text, and whether it is an @ with a colleague's name. */
    record Piece(String text, boolean mention) {}

    private final List<NamedAccount> colleagues;

    Mentions(List<NamedAccount> colleagues) {
        this.colleagues = colleagues.stream()
                .sorted(Comparator.comparingInt(
                                (NamedAccount colleague) -> colleague.name().length())
                        .reversed())
                .toList();
    }

    List<String> names() {
        return colleagues.stream()
                .map(NamedAccount::name)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    Set<AccountId> in(String text) {
        var mentioned = new LinkedHashSet<AccountId>();
        for (var piece : pieces(text)) {
            if (piece.mention()) {
                colleagues.stream()
                        .filter(colleague -> piece.text().equals("@" + colleague.name()))
                        .forEach(colleague -> mentioned.add(colleague.id()));
            }
        }
        return mentioned;
    }

    List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            var name = nameAt(text, at + 1);
            if (name.isEmpty()) {
                continue;
            }
            if (at > start) {
                pieces.add(new Piece(text.substring(start, at), false));
            }
            start = at + 1 + name.length();
            pieces.add(new Piece(text.substring(at, start), true));
        }
        if (start < text.length()) {
            pieces.add(new Piece(text.substring(start), false));
        }
        return pieces;
    }

    /** The longest name that stands there whole. */
    private String nameAt(String text, int at) {
        return colleagues.stream()
                .map(NamedAccount::name)
                .filter(name -> text.startsWith(name, at) && !continues(text, at + name.length()))
                .findFirst()
                .orElse("");
    }

    private static boolean continues(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
