package org.clinic.portal.base.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.AskedField.Kind;

import static java.util.stream.Collectors.toSet;

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

    /**
     * A form that asks what this one does and these kinds, of which it requires none that this one does not ask: those that it
     * knows in their places, and the others last.
     */
    public AskedFields alsoAsking(Set<Kind> kinds) {
        var missing = kinds.stream().filter(kind -> !shows(kind)).collect(toSet());
        var fields = new ArrayList<AskedField>();
        for (var field : all) {
            if (isAsked(field)) {
                fields.add(field);
            } else if (missing.remove(field.kind())) {
                fields.add(field.asked());
            }
        }
        Stream.of(Kind.values())
                .filter(missing::contains)
                .map(AskedField::usual)
                .map(AskedField::asked)
                .forEach(fields::add);
        return new AskedFields(fields);
    }

    /** The questions of the clinic's own, asked or not. */
    public List<AskedField> own() {
        return all.stream().filter(field -> field.kind().isOwn()).toList();
    }

    public Optional<AskedField> find(String id) {
        return all.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
