package org.clinic.portal.topic.check;

import java.util.Locale;
import java.util.Set;

/** A link that says nothing of where it leads to whoever hears or sees it alone, as in a list of a page's links. */
final class VagueLinks implements Check.Rule {

    private static final Set<String> VAGUE = Set.of(
            "click",
            "click here",
            "click this",
            "click this link",
            "click on this link",
            "here",
            "right here",
            "over here",
            "see here",
            "read here",
            "read more here",
            "find out more here",
            "learn more here",
            "read more",
            "learn more",
            "more",
            "see more",
            "find out more",
            "more information",
            "more info",
            "more details",
            "details",
            "info",
            "link",
            "this",
            "this link",
            "this page",
            "this site",
            "this website",
            "go",
            "go here",
            "continue",
            "continue reading",
            "read on",
            "download",
            "download here",
            "haga clic aquí",
            "haz clic aquí",
            "haga click aquí",
            "haz click aquí",
            "clic aquí",
            "click aquí",
            "pulse aquí",
            "pulsa aquí",
            "presione aquí",
            "presiona aquí",
            "aquí",
            "acá",
            "por aquí",
            "vea aquí",
            "ver aquí",
            "lea aquí",
            "lee aquí",
            "leer más",
            "lea más",
            "lee más",
            "ver más",
            "vea más",
            "saber más",
            "más",
            "más información",
            "más detalles",
            "más info",
            "detalles",
            "enlace",
            "este enlace",
            "esta página",
            "este sitio",
            "este sitio web",
            "esto",
            "este",
            "ir",
            "continuar",
            "seguir leyendo",
            "descargar",
            "descargar aquí",
            "conoce más",
            "conozca más",
            "sepa más",
            "infórmate más");

    @Override
    public void look(CheckedSection section, Found found) {
        for (var line : section.lines()) {
            line.links().stream()
                    .filter(link -> VAGUE.contains(plain(link.words())))
                    .forEach(link -> found.words(line, link.start(), link.end()));
        }
    }

    /** In small letters, and without arrows, brackets and full stops around. */
    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")
                .replaceAll("[\\s\\u00a0]+", " ");
    }
}
