package org.clinic.portal.base.text;

import java.util.List;
import java.util.regex.Pattern;

/** What a question does not need and a patient should not have to write: it is asked for on the telephone, if at all. */
public final class PersonalDetail {

    /** As people write a day with its year, in numbers; most such days in a question are somebody's birth. */
    private static final String DAY =
            "(?<![0-9])(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})(?![0-9])";

    private static final String BORN =
            "\\b(?:born on|date of birth|d\\.?o\\.?b\\.?|nací el|nacida? el|fecha de nacimiento)\\b";

    /** Of the social security, in the groups in which it is written. */
    private static final String SOCIAL_SECURITY = "(?<![0-9-])[0-9]{3}-[0-9]{2}-[0-9]{4}(?![0-9-])";

    /** The form of Medicare's numbers (CMS, "Understanding the Medicare Beneficiary Identifier"): letters without S, L, O, I, B, Z. */
    private static final String MEDICARE =
            "\\b[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9]-?[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9]-?[AC-HJKMNP-RT-Y]{2}[0-9]{2}\\b";

    /** A number after what says that it is one of an insurance or a record. */
    private static final String NUMBERED =
            "\\b(?:member|policy|insurance|medicare|medicaid|mrn|record|póliza|seguro|expediente)\\b.{0,20}?\\b[A-Z]{0,4}[0-9]{6,}";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(DAY),
            Pattern.compile(BORN, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile(SOCIAL_SECURITY),
            Pattern.compile(MEDICARE, Pattern.CASE_INSENSITIVE),
            Pattern.compile(NUMBERED, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));

    /** What is taken, and how much: three of them are a list of medicines. */
    private static final Pattern DOSE =
            Pattern.compile("[0-9][0-9.,]*\\s?(?:mg|mcg|µg|ml|units|unidades)\\b", Pattern.CASE_INSENSITIVE);

    private static final int MANY_DOSES = 3;

    private PersonalDetail() {}

    public static boolean isIn(String message) {
        return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(message).find())
                || DOSE.matcher(message).results().limit(MANY_DOSES).count() == MANY_DOSES;
    }
}
