package org.clinic.portal.base.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * A whole telephone number.
 *
 * @param digits as they are dialled: with a plus and the country if it was written so, else as within the country
 * @param extension what is dialled once somebody has answered, or nothing
 */
public record PhoneNumber(String digits, String extension) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int MOST_TRIES = 10;
    private static final int WHOLE = 8;

    /** What may be 911 or 112: three digits that stand alone. */
    private static final Pattern THREE_DIGITS =
            Pattern.compile("(?<![\\p{Nd}\\p{L}.,-])[0-9]{3}(?![\\p{Nd}\\p{L}]|[.,-][\\p{Nd}])");

    /** 00 instead of +, as most of the world dials; within a number, as in 212 230-0010, they are digits like others. */
    private static final Pattern ABROAD = Pattern.compile("(?<![\\p{Nd}+][\\s.()\\p{Pd}]{0,3})00(?=[ -]?[1-9])");

    private static final Pattern A_DIGIT = Pattern.compile("\\p{Nd}");

    /** What dials on another page: digits, whatever stands between them for those who read it, and an extension. */
    private static final Pattern DIALS =
            Pattern.compile("(?i)tel:(?<digits>\\+?[0-9().\\-\\s\\u00a0]+)(?<extension>;ext=[0-9]+)?");

    /** More digits or letters, so close that they may belong to it. */
    private static final Pattern GOES_ON = Pattern.compile("[\\s.()\\p{Pd}]*[\\p{Nd}+]|\\p{L}");

    /**
     * The first number in what somebody wrote, such as {@code 303 555 0151 or my daughter, 303 555 0152}.
     *
     * @param country in which a number without one is, such as {@code US}
     * @return nothing unless it is sure which number was meant: nobody is called by guessing
     */
    public static Optional<PhoneNumber> read(String written, String country) {
        var text = ABROAD.matcher(Tidy.line(written)).replaceAll("+");
        var found = StreamSupport.stream(
                        NUMBERS.findNumbers(text, country, Leniency.POSSIBLE, MOST_TRIES)
                                .spliterator(),
                        false)
                .limit(2)
                .toList();
        if (found.isEmpty()
                || A_DIGIT.matcher(text.substring(0, found.getFirst().start())).find()) {
            return Optional.empty();
        }
        var first = found.getFirst();
        boolean standsAlone = found.size() > 1
                ? !A_DIGIT.matcher(text.substring(first.end(), found.getLast().start()))
                        .find()
                : !GOES_ON.matcher(text.substring(first.end())).lookingAt();
        return standsAlone ? whole(first, country) : Optional.empty();
    }

    private static Optional<PhoneNumber> whole(PhoneNumberMatch found, String country) {
        return parse(found.rawString(), country, EnumSet.of(ValidationResult.IS_POSSIBLE))
                .map(number -> new PhoneNumber(dialled(number), number.getExtension()));
    }

    private static String dialled(Phonenumber.PhoneNumber number) {
        return number.getCountryCodeSource() == CountryCodeSource.FROM_DEFAULT_COUNTRY
                ? digits(NUMBERS.format(withoutExtension(number), PhoneNumberFormat.NATIONAL))
                : NUMBERS.format(number, PhoneNumberFormat.E164);
    }

    private static Phonenumber.PhoneNumber withoutExtension(Phonenumber.PhoneNumber number) {
        return new Phonenumber.PhoneNumber().mergeFrom(number).clearExtension();
    }

    /**
     * The digits by which a number is found among others that may be written in another way: those within the country,
     * without an extension; of a number that is not whole those there are.
     */
    public static String sought(String written, String country) {
        return parse(
                        ABROAD.matcher(written).replaceFirst("+"),
                        country,
                        EnumSet.of(ValidationResult.IS_POSSIBLE, ValidationResult.IS_POSSIBLE_LOCAL_ONLY))
                .map(NUMBERS::getNationalSignificantNumber)
                .orElseGet(() -> withoutZeros(digits(written)));
    }

    private static String withoutZeros(String digits) {
        return digits.length() < WHOLE ? digits : digits.replaceFirst("^0+(?=.)", "");
    }

    private static Optional<Phonenumber.PhoneNumber> parse(
            String written, String country, Set<ValidationResult> accepted) {
        try {
            var number = NUMBERS.parseAndKeepRawInput(written, country);
            return accepted.contains(NUMBERS.isPossibleNumberWithReason(number))
                    ? Optional.of(number)
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /**
     * A text in parts, each of which dials or does not.
     *
     * @param link the address that dials, if this part is a number
     */
    public record Part(String text, @Nullable String link) {}

    /** A text with the numbers in it, whole ones and those for emergencies of a country, as parts that dial. */
    public static List<Part> parts(String text, String country) {
        var parts = new ArrayList<Part>();
        int end = 0;
        for (var found : NUMBERS.findNumbers(text, country, Leniency.POSSIBLE, MOST_TRIES)) {
            addWithEmergencies(parts, text.substring(end, found.start()), country);
            var link = whole(found, country).map(PhoneNumber::link).orElse(null);
            parts.add(new Part(found.rawString(), link));
            end = found.end();
        }
        addWithEmergencies(parts, text.substring(end), country);
        return List.copyOf(parts);
    }

    private static void addWithEmergencies(List<Part> parts, String text, String country) {
        var three = THREE_DIGITS.matcher(text);
        int end = 0;
        while (three.find()) {
            if (ShortNumberInfo.getInstance().isEmergencyNumber(three.group(), country)) {
                addWords(parts, text.substring(end, three.start()));
                parts.add(new Part(three.group(), new PhoneNumber(three.group(), "").link()));
                end = three.end();
            }
        }
        addWords(parts, text.substring(end));
    }

    private static void addWords(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, null));
        }
    }

    /**
     * Whether two people wrote the same number, each in their way. Of what is not surely one number nothing is said but
     * whether it is written with the same digits.
     */
    public static boolean areSame(String one, String other, String country) {
        var first = international(one, country);
        var second = international(other, country);
        return first.isPresent() && second.isPresent()
                ? first.equals(second)
                : digits(one).length() >= WHOLE && digits(one).equals(digits(other));
    }

    private static Optional<String> international(String written, String country) {
        return read(written, country)
                .flatMap(number -> parse(number.digits(), country, EnumSet.of(ValidationResult.IS_POSSIBLE)))
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** A link of another page that dials, as it is written here; nothing if more is in it than one number. */
    public static Optional<String> link(String address) {
        var dials = DIALS.matcher(address.strip());
        return dials.matches()
                ? Optional.of("tel:" + dials.group("digits").replaceAll("[^+0-9]", "")
                        + Objects.requireNonNullElse(dials.group("extension"), ""))
                : Optional.empty();
    }

    /** Those of every script as 0 to 9, and nothing else. */
    public static String digits(String written) {
        return written.codePoints()
                .filter(Character::isDigit)
                .mapToObj(sign -> String.valueOf(Character.digit(sign, 10)))
                .collect(Collectors.joining());
    }

    /** The address of a link that dials it, after RFC 3966. */
    public String link() {
        return "tel:" + digits + (extension.isEmpty() ? "" : ";ext=" + extension);
    }
}
