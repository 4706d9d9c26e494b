package org.clinic.portal.base.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All translations: one file per module and language, {@code vaadin-i18n/topic.properties} in English and
 * {@code topic_es.properties} in Spanish, in UTF-8. A text that is given values is a {@link MessageFormat}.
 */
@Component
public class Translations implements I18NProvider {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale SPANISH = Locale.of("es");
    private static final List<Locale> LOCALES = List.of(ENGLISH, SPANISH);

    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    /** Refuses a key that two files of one language define. */
    public Translations() {
        LOCALES.forEach(locale -> texts.put(locale, new HashMap<>()));
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:vaadin-i18n/*.properties");
            for (var file : files) {
                var name = String.valueOf(file.getFilename());
                add(texts.getOrDefault(name.endsWith("_es.properties") ? SPANISH : ENGLISH, new HashMap<>()), file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The translations cannot be read", unreadable);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    /** The text in the language of {@code locale}, or in English if it is neither English nor Spanish. */
    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        var text = texts.getOrDefault(supported(locale), Map.of()).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for the key " + key);
        }
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** The texts of all keys that begin so, by what follows: those that a script knows better than we do. */
    public Map<String, String> below(String prefix, Locale locale) {
        var below = new HashMap<String, String>();
        texts.getOrDefault(supported(locale), Map.of()).forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), text);
            }
        });
        return below;
    }

    /** Whether there is a text of this key in every language. */
    public boolean has(String key) {
        return texts.values().stream().allMatch(language -> language.containsKey(key));
    }

    /** Every key of a language, sorted. */
    public Set<String> keys(Locale locale) {
        return new TreeSet<>(texts.getOrDefault(supported(locale), Map.of()).keySet());
    }

    /** The supported language closest to {@code locale}: Spanish for any Spanish, else English. */
    public static Locale supported(Locale locale) {
        return locale.getLanguage().equals(SPANISH.getLanguage()) ? SPANISH : ENGLISH;
    }

    private static void add(Map<String, String> texts, Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (var key : properties.stringPropertyNames()) {
            if (texts.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("The key " + key + " stands in two files, one of them " + file);
            }
        }
    }
}
