package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.Withdrawal.Cause;
import org.jspecify.annotations.Nullable;

/** The words that patients will read where a topic was, in the topic's language. */
class WordsOfWithdrawal extends Composite<Section> {

    private final Locale language;
    private final Span label = new Span(getTranslation("withdraw.words"));
    private final Paragraph text = new Paragraph();
    private final Paragraph instead = new Paragraph();

    WordsOfWithdrawal(TopicContent live) {
        language = Locale.forLanguageTag(live.language());
        label.addClassName("muted");
        instead.addClassName("instead");
        var words = new Div(text, instead);
        words.addClassName("words");
        getContent().addClassName("words-of-withdrawal");
        getContent().setAriaLabel(getTranslation("withdraw.words"));
        // Whoever hears the screen hears the words that belong to what they have just chosen.
        words.getElement().setAttribute("aria-live", "polite");
        getContent().add(label, words);
    }

    void show(@Nullable Cause cause, @Nullable PublishedTopic topic) {
        text.setText(
                cause == null
                        ? getTranslation("withdraw.words.none")
                        : I18NProvider.translate(language, "website.withdrawn.explained." + cause));
        text.setClassName("muted", cause == null);
        say(text, cause == null ? null : language);
        instead.setText(topic == null ? "" : topic.title());
        instead.setVisible(topic != null);
        say(instead, topic == null ? null : Locale.forLanguageTag(topic.language()));
    }

    private static void say(Paragraph words, @Nullable Locale language) {
        if (language == null) {
            words.getElement().removeAttribute("lang");
        } else {
            words.getElement().setAttribute("lang", language.toLanguageTag());
        }
    }
}
