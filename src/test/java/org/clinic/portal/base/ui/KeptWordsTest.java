package org.clinic.portal.base.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing typed lives in memory alone: of every place where one can type it is said where its words are. */
class KeptWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern FIELD = Pattern.compile("new (?:TextField|TextArea|EmailField|PasswordField)\\(|"
            + "extends (?:TextField|TextArea|EmailField|PasswordField)\\b|@Tag\\(\"(?:section-body|remark-field)\"\\)");

    private enum Words {
        /** From the key on in the browser, by {@link KeptWords}. */
        KEPT,
        /** In the browser with the section that they are part of. */
        KEPT_WITH_THE_SECTION,
        /** Stored as they come; where that fails, leaving asks. */
        STORED_AS_THEY_COME,
        /** One line, which is used up by the key that ends it, or nobody's words at all. */
        A_LINE
    }

    private static final Map<String, Words> FIELDS = Map.ofEntries(
            Map.entry("account/ui/AccountListView", Words.A_LINE),
            Map.entry("account/ui/AccountPanel", Words.A_LINE),
            Map.entry("account/ui/AddressForm", Words.A_LINE),
            Map.entry("account/ui/InviteDialog", Words.A_LINE),
            Map.entry("base/ui/LinkToCopy", Words.A_LINE),
            Map.entry("inquiry/ui/InquirySearchField", Words.A_LINE),
            Map.entry("inquiry/ui/NoteField", Words.KEPT),
            Map.entry("topic/comment/ui/RemarkField", Words.KEPT),
            Map.entry("topic/draft/ui/BodyField", Words.KEPT_WITH_THE_SECTION),
            Map.entry("topic/draft/ui/DetailsFields", Words.STORED_AS_THEY_COME),
            Map.entry("topic/draft/ui/HeadingField", Words.KEPT_WITH_THE_SECTION),
            Map.entry("topic/publishing/ui/PublishDialog", Words.KEPT),
            Map.entry("topic/publishing/ui/WithdrawDialog", Words.KEPT),
            Map.entry("topic/standard/ui/SetAsideDialog", Words.KEPT),
            Map.entry("topic/standard/ui/TermForm", Words.KEPT),
            Map.entry("topic/standard/ui/TermListView", Words.A_LINE),
            Map.entry("topic/standard/ui/UnavoidableField", Words.A_LINE),
            Map.entry("topic/ui/NewTopicDialog", Words.KEPT),
            Map.entry("topic/ui/TopicFilters", Words.A_LINE));

    @Test
    void ofEveryPlaceWhereOneCanTypeItIsKnownWhereItsWordsAre() throws IOException {
        assertThat(withFields().keySet()).isEqualTo(new TreeMap<>(FIELDS).keySet());
    }

    @Test
    void whatIsSaidToBeKeptIsKept() throws IOException {
        var careless = withFields().entrySet().stream()
                .filter(each -> FIELDS.get(each.getKey()) == Words.KEPT)
                .filter(each -> !each.getValue().contains("KeptWords"))
                .map(Map.Entry::getKey);
        assertThat(careless).isEmpty();
    }

    /** The sources that have a field to type in, by their names below the portal's package. */
    private static Map<String, String> withFields() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            KeptWordsTest::name, KeptWordsTest::read, (one, same) -> one, TreeMap::new))
                    .entrySet()
                    .stream()
                    .filter(each -> FIELD.matcher(each.getValue()).find())
                    .collect(
                            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, TreeMap::new));
        }
    }

    private static String name(Path file) {
        return SOURCES.resolve("org/clinic/portal")
                .relativize(file)
                .toString()
                .replace('\\', '/')
                .replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
