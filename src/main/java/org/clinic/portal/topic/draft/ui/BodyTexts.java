package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clinic.portal.base.ui.KeyList;
import org.clinic.portal.content.ui.TextLabels;

/** What the field of a text says in the browser, in the language of whoever writes, or of the text. */
final class BodyTexts {

    private static final List<String> TOOLS = List.of(
            "toolbar",
            "bold",
            "italic",
            "superscript",
            "link",
            "comment",
            "subHeading",
            "bulletList",
            "orderedList",
            "keyPoints",
            "warning",
            "more");
    private static final List<String> MORE_TOOLS =
            List.of("steps", "checklist", "quotation", "definitionList", "questionAndAnswer");
    private static final List<String> EMPTY = List.of("source", "term", "meaning", "question", "answer");
    private static final List<String> LINK = List.of(
            "linkAddress", "linkHint", "linkApply", "linkRemove", "linkInvalid", "linkWords", "linkWordsMissing");
    private static final List<String> LINK_TO_SECTION = List.of("found", "none");
    private static final List<String> LEFT_OUT = List.of(
            "begin",
            "close",
            "images",
            "embedded",
            "page",
            "look",
            "links",
            "comments",
            "deleted",
            "tables",
            "levels",
            "numbers",
            "subscripts",
            "shape",
            "unread");

    private BodyTexts() {}

    /** Of the tools, for whoever writes. */
    static Map<String, Object> ofTools() {
        var texts = new HashMap<String, Object>();
        TOOLS.forEach(tool -> texts.put(tool, say("editor.tool." + tool)));
        for (var tool : MORE_TOOLS) {
            texts.put(tool, say("editor.tool." + tool));
            texts.put(tool + "Hint", say("editor.tool-hint." + tool));
        }
        LINK.forEach(text -> texts.put(text, say("editor.link." + text)));
        LINK_TO_SECTION.forEach(text -> texts.put(text, say("link." + text)));
        texts.put("cancel", say("common.cancel"));
        texts.put("keyNames", KeyList.names());
        texts.put("leftOut", leftOut());
        return texts;
    }

    /** What is said of a paste that did not come along as a whole. */
    private static Map<String, String> leftOut() {
        var says = new HashMap<String, String>();
        LEFT_OUT.forEach(what -> says.put(what, say("paste." + what)));
        return says;
    }

    /** Above blocks that are set off, in the language of the text, and where nothing is written yet. */
    static Map<String, Object> ofText(Locale language) {
        var labels = TextLabels.in(language);
        var words = new HashMap<String, Object>();
        words.put("language", language.getLanguage());
        words.put("keyPoints", labels.keyPoints());
        words.put("warning", labels.warning());
        words.put("placeholder", say("editor.placeholder"));
        EMPTY.forEach(place -> words.put(place, say("editor.empty." + place)));
        return words;
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
