package org.clinic.portal.website;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;

/**
 * Fields of the form that stand beside each other where there is room: the two ways of being reached, and what one wishes
 * beside when. What comes between them parts them.
 *
 * @param columns each with its fields; one or two
 */
public record FormRow(List<List<AskedField>> columns) {

    public FormRow {
        columns = List.copyOf(columns);
    }

    public boolean isPair() {
        return columns.size() > 1;
    }

    /** In the order in which they are asked. */
    public static List<FormRow> of(AskedFields form) {
        var rows = new ArrayList<List<List<AskedField>>>();
        AskedField before = null;
        for (var field : form.shown()) {
            if (before != null && areWishes(before, field)) {
                rows.getLast().getLast().add(field);
            } else if (before != null && rows.getLast().size() == 1 && areBeside(before, field)) {
                rows.getLast().add(new ArrayList<>(List.of(field)));
            } else {
                rows.add(new ArrayList<>(List.of(new ArrayList<>(List.of(field)))));
            }
            before = field;
        }
        return rows.stream().map(FormRow::new).toList();
    }

    private static boolean areWishes(AskedField one, AskedField next) {
        return isWish(one) && isWish(next);
    }

    private static boolean areBeside(AskedField one, AskedField next) {
        return isAddress(one) && isAddress(next)
                || isWish(one) && next.kind() == Kind.TIME
                || one.kind() == Kind.TIME && isWish(next);
    }

    private static boolean isAddress(AskedField field) {
        return field.kind() == Kind.PHONE || field.kind() == Kind.EMAIL;
    }

    private static boolean isWish(AskedField field) {
        return field.kind() == Kind.WAY || field.kind() == Kind.LANGUAGE;
    }
}
