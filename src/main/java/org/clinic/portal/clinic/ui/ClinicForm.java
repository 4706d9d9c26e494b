package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Footer;
import org.clinic.portal.base.clinic.Look;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.ui.KeptValue;
import org.clinic.portal.clinic.ClinicField;
import org.clinic.portal.clinic.ClinicRules;
import org.clinic.portal.clinic.ClinicRules.Problem;
import org.clinic.portal.version.PublishedTopic;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

/** The fields of all that can be set about the clinic, in groups. */
class ClinicForm extends FactsForm {

    private static final List<Locale> LANGUAGES = List.of(Translations.ENGLISH, Translations.SPANISH);

    private final Map<ClinicField, WordsField> words = new EnumMap<>(ClinicField.class);
    private final ZoneField zone;
    private final CheckboxGroup<Locale> languages = new CheckboxGroup<>();
    private final AccentField accent;
    private final MarkField mark;
    private final LinksField links;
    private final PrivacyField privacy;
    private final KeptValue<String> keptZone =
            new KeptValue<>("clinic:" + ClinicField.ZONE, String.class, this::zoneBack);
    private final KeptValue<String> keptLanguages =
            new KeptValue<>("clinic:" + ClinicField.LANGUAGES, String.class, this::languagesBack);
    private final KeptValue<String> keptPrivacy =
            new KeptValue<>("clinic:" + ClinicField.PRIVACY, String.class, this::privacyBack);
    private final UnwrittenForms unwritten = new UnwrittenForms();
    private final Supplier<List<OwnForm>> forms;
    private final Runnable changed;
    private List<OwnForm> own = List.of();

    /** @param forms of topics, which have words in the languages of the site, or lack them */
    ClinicForm(List<PublishedTopic> topics, Supplier<List<OwnForm>> forms, Runnable changed) {
        this.forms = forms;
        this.changed = changed;
        zone = new ZoneField(this::follow);
        accent = new AccentField(changed);
        mark = new MarkField(changed);
        links = new LinksField(changed);
        privacy = new PrivacyField(topics, this::follow);
        languages.setLabel(getTranslation("clinic.field.LANGUAGES"));
        languages.setItems(LANGUAGES);
        languages.setItemLabelGenerator(each -> getTranslation("shell.language." + each.toLanguageTag()));
        languages.setManualValidation(true);
        languages.addValueChangeListener(change -> {
            showUnwritten();
            if (change.isFromClient()) {
                follow();
            }
        });
        getContent().addClassName("form");
        getContent()
                .add(
                        part(
                                "contact",
                                line(ClinicField.NAME),
                                line(ClinicField.PHONE).helped("clinic.phone.help")),
                        part(
                                "emergency",
                                lines(ClinicField.EMERGENCY_EN).in("en"),
                                lines(ClinicField.EMERGENCY_ES).in("es")),
                        part(
                                "where",
                                lines(ClinicField.ADDRESS),
                                lines(ClinicField.HOURS_EN).in("en"),
                                lines(ClinicField.HOURS_ES).in("es")),
                        part("look", accent, mark),
                        part("footer", links, privacy, keptPrivacy),
                        part("site", zone, languages, unwritten, keptZone, keptLanguages));
    }

    private WordsField line(ClinicField what) {
        var field = WordsField.line(what, changed);
        words.put(what, field);
        return field;
    }

    private WordsField lines(ClinicField what) {
        var field = WordsField.lines(what, changed);
        words.put(what, field);
        return field;
    }

    private Section part(String name, WordsField... fields) {
        return part(name, Stream.of(fields).map(WordsField::component).toArray(Component[]::new));
    }

    private Section part(String name, Component... fields) {
        var help = new Paragraph(getTranslation("clinic.part." + name + ".help"));
        help.addClassName("muted");
        var part = new Section(new H2(getTranslation("clinic.part." + name)), help);
        part.add(fields);
        return part;
    }

    private void follow() {
        keptZone.keep(zone.getValue().getId());
        keptLanguages.keep(written(languages.getValue()));
        keptPrivacy.keep(privacy.address());
        changed.run();
    }

    private static String written(Collection<Locale> chosen) {
        return LANGUAGES.stream()
                .filter(chosen::contains)
                .map(Locale::toLanguageTag)
                .collect(joining(" "));
    }

    private void showUnwritten() {
        unwritten.show(own, chosen());
    }

    private List<Locale> chosen() {
        return LANGUAGES.stream().filter(languages.getValue()::contains).toList();
    }

    private void zoneBack(String id) {
        if (ZoneId.getAvailableZoneIds().contains(id)) {
            zone.show(ZoneId.of(id));
            changed.run();
        }
    }

    private void languagesBack(String tags) {
        var chosen = List.of(tags.split(" "));
        languages.setValue(LANGUAGES.stream()
                .filter(each -> chosen.contains(each.toLanguageTag()))
                .collect(toSet()));
        changed.run();
    }

    private void privacyBack(String address) {
        privacy.show(address);
        changed.run();
    }

    @Override
    void show(ClinicFacts facts) {
        words.forEach((what, field) -> field.show(what.of(facts)));
        zone.show(facts.zone());
        languages.setValue(new HashSet<>(facts.languages()));
        own = forms.get();
        showUnwritten();
        accent.show(facts.look().accent());
        mark.show(facts.look().mark());
        links.show(facts.footer().links());
        privacy.show(facts.footer().privacy());
        complain(Map.of());
    }

    @Override
    void since(ClinicFacts facts) {
        keptZone.since(facts.zone().getId());
        keptLanguages.since(written(facts.languages()));
        keptPrivacy.since(facts.footer().privacy());
        words.forEach((what, field) -> field.since(what.of(facts)));
        accent.since(facts.look().accent());
        mark.since(facts.look().mark());
        links.since(facts.footer().links());
    }

    @Override
    boolean isUnreadable() {
        return accent.isUnreadable();
    }

    @Override
    Map<ClinicField, Problem> problems(ClinicFacts before) {
        var problems = new EnumMap<ClinicField, Problem>(ClinicField.class);
        problems.putAll(ClinicRules.problems(read(before)));
        // A question that has no words in a language is written on another screen.
        if (problems.remove(ClinicField.FORM) != null) {
            problems.putIfAbsent(ClinicField.LANGUAGES, new Problem("form-languages", List.of()));
        }
        if (accent.isUnreadable()) {
            problems.put(ClinicField.ACCENT, new Problem("accent-unknown", List.of()));
        }
        return problems;
    }

    @Override
    ClinicFacts read(ClinicFacts before) {
        return new ClinicFacts(
                typed(ClinicField.NAME),
                typed(ClinicField.PHONE),
                zone.getValue(),
                before.usual(),
                before.country(),
                typed(ClinicField.ADDRESS),
                new Wording(typed(ClinicField.HOURS_EN), typed(ClinicField.HOURS_ES)),
                new Wording(typed(ClinicField.EMERGENCY_EN), typed(ClinicField.EMERGENCY_ES)),
                chosen(),
                new Look(accent.value(), mark.value()),
                new Footer(links.value(), privacy.address()),
                before.form());
    }

    private String typed(ClinicField what) {
        return written(what).value();
    }

    @Override
    void complain(Map<ClinicField, Problem> problems) {
        EnumSet.complementOf(EnumSet.of(ClinicField.FORM)).forEach(what -> {
            var field = field(what);
            var problem = problems.get(what);
            field.setErrorMessage(
                    problem == null
                            ? ""
                            : getTranslation(
                                    "clinic.problem." + problem.kind(),
                                    problem.values().toArray()));
            field.setInvalid(problem != null);
        });
    }

    @Override
    void follow(Map<ClinicField, Problem> problems) {
        var still = new EnumMap<ClinicField, Problem>(ClinicField.class);
        problems.forEach((what, problem) -> {
            if (field(what).isInvalid()) {
                still.put(what, problem);
            }
        });
        complain(still);
        accent.follow();
    }

    @Override
    void goTo(ClinicField what) {
        switch (field(what)) {
            case LinksField rows -> rows.focusFirst();
            case MarkField file -> file.focus();
            case Focusable<?> field -> field.focus();
            default -> throw new IllegalStateException("Nobody can go to " + what);
        }
    }

    private HasValidationProperties field(ClinicField what) {
        return switch (what) {
            case ZONE -> zone;
            case LANGUAGES -> languages;
            case ACCENT -> accent.written().component();
            case MARK -> mark;
            case LINKS -> links;
            case PRIVACY -> privacy;
            default -> written(what).component();
        };
    }

    private WordsField written(ClinicField what) {
        return Objects.requireNonNull(words.get(what));
    }

    @Override
    void forget() {
        words.values().forEach(WordsField::forget);
        accent.written().forget();
        links.forget();
        mark.forget();
        keptZone.forget();
        keptLanguages.forget();
        keptPrivacy.forget();
    }
}
