package org.clinic.portal.clinic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.base.clinic.ClinicFacts;

/** What may be saved about the clinic. The database refuses the same. */
public final class ClinicRules {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_PHONE = 50;
    static final int LONGEST_ADDRESS = 300;
    static final int LONGEST_HOURS = 200;
    static final int LONGEST_EMERGENCY = 300;

    private final Map<ClinicField, Problem> problems = new EnumMap<>(ClinicField.class);

    private ClinicRules() {}

    /** Why something cannot be saved, as a kind with its words in {@code clinic.problem.…}, and what these name. */
    public record Problem(String kind, List<Object> values) {}

    /** What is wrong, by the field that it stands in; nothing if all can be saved. */
    public static Map<ClinicField, Problem> problems(ClinicFacts facts) {
        var rules = new ClinicRules();
        rules.checkContact(facts);
        rules.checkTexts(facts);
        return Collections.unmodifiableMap(rules.problems);
    }

    private void checkContact(ClinicFacts facts) {
        if (facts.name().isEmpty()) {
            refuse(ClinicField.NAME, "name-missing");
        }
        if (facts.phoneLink().isEmpty()) {
            refuse(ClinicField.PHONE, facts.phone().isEmpty() ? "phone-missing" : "phone-undialable");
        }
        if (facts.languages().isEmpty()) {
            refuse(ClinicField.LANGUAGES, "no-language");
        }
    }

    private void checkTexts(ClinicFacts facts) {
        checkLength(ClinicField.NAME, facts.name(), LONGEST_NAME);
        checkLength(ClinicField.PHONE, facts.phone(), LONGEST_PHONE);
        checkLength(ClinicField.ADDRESS, facts.address(), LONGEST_ADDRESS);
        checkLength(ClinicField.HOURS_EN, facts.hours().english(), LONGEST_HOURS);
        checkLength(ClinicField.HOURS_ES, facts.hours().spanish(), LONGEST_HOURS);
        checkLength(ClinicField.EMERGENCY_EN, facts.emergency().english(), LONGEST_EMERGENCY);
        checkLength(ClinicField.EMERGENCY_ES, facts.emergency().spanish(), LONGEST_EMERGENCY);
    }

    private void checkLength(ClinicField field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            refuse(field, "too-long", longest);
        }
    }

    private void refuse(ClinicField field, String kind, Object... values) {
        problems.putIfAbsent(field, new Problem(kind, List.of(values)));
    }
}
