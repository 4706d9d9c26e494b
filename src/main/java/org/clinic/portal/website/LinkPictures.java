package org.clinic.portal.website;

import java.util.Optional;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Colour;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.content.TopicContent;
import org.springframework.stereotype.Component;

/**
 * The pictures of topics, each at an address that says what is on it: who has kept one has the right one, for good. A title
 * or a name in letters that cannot be drawn has none, rather than one with boxes in it.
 */
@Component
class LinkPictures {

    /** Another drawing of the same is at another address. */
    private static final int DRAWING = 1;

    private static final int HASH_DIGITS = 16;
    private static final Colour USUAL = new Colour(0x0e, 0x62, 0x62);

    private final Outlines outlines = new Outlines();
    private final LinkPicture picture = new LinkPicture(outlines);

    /** Where it is. */
    Optional<String> address(TopicContent content, ClinicFacts clinic) {
        return outlines.know(content.title()) && outlines.know(clinic.name())
                ? Optional.of("/assets/%s/topic-%s.png".formatted(hash(content, clinic), content.slug()))
                : Optional.empty();
    }

    private static String hash(TopicContent content, ClinicFacts clinic) {
        var said = "%d\n%s\n%s\n%s"
                .formatted(
                        DRAWING, clinic.name(), content.title(), colour(clinic).hex());
        return Sha256.of(said).toString().substring(0, HASH_DIGITS);
    }

    private static Colour colour(ClinicFacts clinic) {
        var accent = clinic.look().accent();
        return accent == null ? USUAL : accent.light();
    }

    /** As a PNG; of what has an {@link #address} alone. */
    byte[] draw(TopicContent content, ClinicFacts clinic) {
        return picture.draw(clinic.name(), content.title(), colour(clinic));
    }
}
