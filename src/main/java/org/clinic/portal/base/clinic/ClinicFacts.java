package org.clinic.portal.base.clinic;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * The clinic at one moment, as pages and times show it.
 *
 * @param phone as people write it, such as {@code (212) 555-0100}
 * @param zone in which every time is shown
 * @param usual the language of pages that belong to no topic, if it is among those that are offered
 * @param country in which telephone numbers without a country are, in two capitals
 * @param address as on an envelope, in some lines
 * @param hours when somebody is there, in a few words
 * @param emergency what stands above every page, such as whom to call when it cannot wait
 * @param languages in which the site is offered, in the order of {@link Translations}
 * @param form what the contact form asks
 */
public record ClinicFacts(
        String name,
        String phone,
        ZoneId zone,
        Locale usual,
        String country,
        String address,
        Wording hours,
        Wording emergency,
        List<Locale> languages,
        Look look,
        Footer footer,
        AskedFields form) {

    /** Of the clinic's own number, now and in what is looked at before it applies. */
    private static final ConcurrentLruCache<Written, Optional<String>> LINKS =
            new ConcurrentLruCache<>(20, Written::link);

    private record Written(String number, String country) {

        Optional<String> link() {
            return PhoneNumber.read(number, country).map(PhoneNumber::link);
        }
    }

    public ClinicFacts {
        name = Tidy.line(name);
        phone = Tidy.line(phone);
        address = Tidy.text(address);
        languages = List.copyOf(languages);
    }

    /** With the form as it usually is. */
    public ClinicFacts(
            String name,
            String phone,
            ZoneId zone,
            Locale usual,
            String country,
            String address,
            Wording hours,
            Wording emergency,
            List<Locale> languages,
            Look look,
            Footer footer) {
        this(name, phone, zone, usual, country, address, hours, emergency, languages, look, footer, AskedFields.USUAL);
    }

    /** A clinic of which no more is known. */
    public static ClinicFacts of(String name, String phone, ZoneId zone, Locale usual, String country) {
        var languages = List.of(Translations.ENGLISH, Translations.SPANISH);
        return new ClinicFacts(
                name, phone, zone, usual, country, "", Wording.NONE, Wording.NONE, languages, Look.USUAL, Footer.NONE);
    }

    /** The same with a form that asks that. */
    public ClinicFacts asking(AskedFields asked) {
        return new ClinicFacts(
                name, phone, zone, usual, country, address, hours, emergency, languages, look, footer, asked);
    }

    /** The same that answers in these languages, too. */
    public ClinicFacts alsoIn(Collection<Locale> more) {
        var all = new LinkedHashSet<>(languages);
        all.addAll(more);
        return new ClinicFacts(
                name, phone, zone, usual, country, address, hours, emergency, List.copyOf(all), look, footer, form);
    }

    /** The same with that mark, or with the one that comes with the product. */
    public ClinicFacts marked(@Nullable ClinicMark mark) {
        var marked = new Look(look.accent(), mark);
        return new ClinicFacts(
                name, phone, zone, usual, country, address, hours, emergency, languages, marked, footer, form);
    }

    /**
     * What was changed here since {@code base}, and all the rest as in {@code theirs}, where somebody changed something else
     * meanwhile. Each text, colour, mark and list is one thing; so is the form.
     */
    public ClinicFacts onTopOf(ClinicFacts base, ClinicFacts theirs) {
        return new ClinicFacts(
                own(base, theirs, ClinicFacts::name),
                own(base, theirs, ClinicFacts::phone),
                own(base, theirs, ClinicFacts::zone),
                own(base, theirs, ClinicFacts::usual),
                own(base, theirs, ClinicFacts::country),
                own(base, theirs, ClinicFacts::address),
                new Wording(
                        own(base, theirs, facts -> facts.hours.english()),
                        own(base, theirs, facts -> facts.hours.spanish())),
                new Wording(
                        own(base, theirs, facts -> facts.emergency.english()),
                        own(base, theirs, facts -> facts.emergency.spanish())),
                own(base, theirs, ClinicFacts::languages),
                new Look(
                        own(base, theirs, facts -> facts.look.accent()), own(base, theirs, facts -> facts.look.mark())),
                new Footer(
                        own(base, theirs, facts -> facts.footer.links()),
                        own(base, theirs, facts -> facts.footer.privacy())),
                own(base, theirs, ClinicFacts::form));
    }

    private <T extends @Nullable Object> T own(ClinicFacts base, ClinicFacts theirs, Function<ClinicFacts, T> part) {
        var mine = part.apply(this);
        return Objects.equals(mine, part.apply(base)) ? part.apply(theirs) : mine;
    }

    /** Of pages that belong to no topic, for whoever reads none of those there are. */
    public Locale language() {
        var own = Translations.supported(usual);
        return languages.isEmpty() || languages.contains(own) ? own : languages.getFirst();
    }

    public boolean offers(String language) {
        return languages.stream().anyMatch(offered -> offered.getLanguage().equals(language));
    }

    /** The address of a link that calls the clinic; nothing if its number is not one to dial. Every page asks it twice or more. */
    public Optional<String> phoneLink() {
        return LINKS.get(new Written(phone, country));
    }

    /** The address of a link that calls the number somebody wrote; nothing unless it is sure which number was meant. */
    public Optional<String> phoneLink(String written) {
        return new Written(written, country).link();
    }

    public List<String> addressLines() {
        return address.lines().filter(line -> !line.isBlank()).toList();
    }
}
