package org.clinic.portal.base.clinic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.AskedField.Kind;

/** All that the contact form may ask, in its order. */
public record AskedFields(List<AskedField> all) {

    /** What the form asks as long as nobody has said otherwise. */
    public static final AskedFields USUAL = new AskedFields(Stream.of(Kind.values())
            .filter(kind -> !kind.isOwn())
            .map(AskedField::usual)
            .toList());

    public AskedFields {
        all = List.copyOf(all);
    }

    /**
     * What is asked, in this order. A choice between two ways of being reached is none where the form asks for one of them,
     * and at which hours to call is nothing to ask of somebody whose number is not.
     */
    public List<AskedField> shown() {
        return all.stream().filter(this::isAsked).toList();
    }

    private boolean isAsked(AskedField field) {
        return field.shown()
                && switch (field.kind()) {
                    case WAY -> shows(Kind.PHONE) && shows(Kind.EMAIL);
                    case TIME -> shows(Kind.PHONE);
                    default -> true;
                };
    }

    /** Whether it is asked what every form knows. */
    public boolean shows(Kind kind) {
        return all.stream().anyMatch(field -> field.kind() == kind && isAsked(field));
    }

    /** The questions of the clinic's own, asked or not. */
    public List<AskedField> own() {
        return all.stream().filter(field -> field.kind().isOwn()).toList();
    }

    public Optional<AskedField> find(String id) {
        return all.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
