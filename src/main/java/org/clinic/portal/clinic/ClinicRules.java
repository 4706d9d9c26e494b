package org.clinic.portal.clinic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.asked.FormRules;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.FooterLink;

/** What may be saved about the clinic. The database refuses the same. */
public final class ClinicRules {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_PHONE = 50;
    static final int LONGEST_ADDRESS = 300;
    static final int LONGEST_HOURS = 200;
    static final int LONGEST_EMERGENCY = 300;

    static final int LONGEST_LABEL = 60;
    static final int LONGEST_LINK = 300;
    public static final int MOST_LINKS = 8;

    private final Map<ClinicField, Problem> problems = new EnumMap<>(ClinicField.class);

    private ClinicRules() {}

    /**
     * Why something cannot be saved.
     *
     * @param kind has its words in {@code clinic.problem.…}, of the form in {@code asked.problem.…}
     * @param values that these name
     */
    public record Problem(String kind, List<Object> values) {}

    /** What is wrong, by the field that it stands in; nothing if all can be saved. */
    public static Map<ClinicField, Problem> problems(ClinicFacts facts) {
        var rules = new ClinicRules();
        rules.checkContact(facts);
        rules.checkTexts(facts);
        rules.checkLook(facts);
        rules.checkFooter(facts);
        FormRules.problem(facts.form(), facts.languages())
                .ifPresent(problem -> rules.refuse(
                        ClinicField.FORM, problem.kind(), problem.values().toArray()));
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

    private void checkLook(ClinicFacts facts) {
        var accent = facts.look().accent();
        if (accent != null && !accent.isReadable()) {
            refuse(
                    ClinicField.ACCENT,
                    "accent-unreadable",
                    written(accent.ratio()),
                    accent.nearest().light().hex());
        }
    }

    /** 4.46 is not 4.5: never said to be more than it is. */
    private static double written(double ratio) {
        return Math.floor(ratio * 10) / 10;
    }

    private void checkFooter(ClinicFacts facts) {
        var links = facts.footer().links();
        for (int i = 0; i < links.size(); i++) {
            checkLink(links.get(i), i + 1);
        }
        if (links.size() > MOST_LINKS) {
            refuse(ClinicField.LINKS, "too-many-links", MOST_LINKS);
        }
        var privacy = facts.footer().privacy();
        if (!privacy.isEmpty() && !mayLeadTo(privacy)) {
            refuse(ClinicField.PRIVACY, "address");
        }
    }

    private void checkLink(FooterLink link, int number) {
        if (link.label().isEmpty()) {
            refuse(ClinicField.LINKS, "link-label", number);
        } else if (Math.max(length(link.label().english()), length(link.label().spanish())) > LONGEST_LABEL) {
            refuse(ClinicField.LINKS, "link-label-long", number, LONGEST_LABEL);
        } else if (!mayLeadTo(link.address())) {
            refuse(ClinicField.LINKS, "link-address", number);
        }
    }

    private static boolean mayLeadTo(String address) {
        return length(address) <= LONGEST_LINK && FooterLink.mayLeadTo(address);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private void checkLength(ClinicField field, String text, int longest) {
        if (length(text) > longest) {
            refuse(field, "too-long", longest);
        }
    }

    private void refuse(ClinicField field, String kind, Object... values) {
        problems.putIfAbsent(field, new Problem(kind, List.of(values)));
    }
}
