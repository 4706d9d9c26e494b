package org.clinic.portal.base.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clinic.portal.testing.Sources;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing typed lives in memory alone: of every place where one can type it is said where its words are. */
class KeptWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/clinic/portal");

    private static final Pattern FIELD = Pattern.compile(
            "new (?:TextField|TextArea|EmailField|PasswordField)\\(|"
                    + "extends (?:TextField|TextArea|EmailField|PasswordField)\\b|@Tag\\(\"section-body\"\\)|new MentionField\\(|extends MentionField\\b");

    private enum Words {
        /** From the key on in the browser, by {@link KeptWords}. */
        KEPT,
        /** In the browser with the section that they are part of. */
        KEPT_WITH_THE_SECTION,
        /** In the browser with the whole form that they are part of. */
        KEPT_WITH_THE_FORM,
        /** Stored as they come; where that fails, leaving asks. */
        STORED_AS_THEY_COME,
        /** One line, which is used up by the key that ends it, or nobody's words at all. */
        A_LINE
    }

    private static final Map<String, Words> FIELDS = Map.ofEntries(
            Map.entry("account/ui/AccountListView.java", Words.A_LINE),
            Map.entry("account/ui/AccountPanel.java", Words.A_LINE),
            Map.entry("account/ui/AddressForm.java", Words.A_LINE),
            Map.entry("account/ui/InviteDialog.java", Words.A_LINE),
            Map.entry("account/ui/OwnAccountView.java", Words.A_LINE),
            Map.entry("account/ui/OwnPassword.java", Words.A_LINE),
            Map.entry("asked/ui/AskedRow.java", Words.KEPT_WITH_THE_FORM),
            Map.entry("asked/ui/HelpField.java", Words.KEPT_WITH_THE_FORM),
            Map.entry("base/ui/SearchField.java", Words.A_LINE),
            Map.entry("base/ui/TextToCopy.java", Words.A_LINE),
            Map.entry("clinic/ui/LinkRow.java", Words.KEPT_WITH_THE_FORM),
            Map.entry("clinic/ui/WordsField.java", Words.KEPT),
            Map.entry("glossary/ui/ExplanationForm.java", Words.KEPT),
            Map.entry("inquiry/due/ui/HolidaysPane.java", Words.KEPT),
            Map.entry("inquiry/due/ui/WrittenField.java", Words.KEPT),
            Map.entry("inquiry/ui/EndingDialog.java", Words.KEPT),
            Map.entry("inquiry/ui/HandOverDialog.java", Words.KEPT),
            Map.entry("inquiry/ui/InquirySearchField.java", Words.A_LINE),
            Map.entry("inquiry/ui/LabelDialog.java", Words.A_LINE),
            Map.entry("inquiry/ui/MarksPane.java", Words.A_LINE),
            Map.entry("inquiry/ui/NoteField.java", Words.KEPT),
            Map.entry("inquiry/ui/PlanDialog.java", Words.A_LINE),
            Map.entry("inquiry/ui/QuarantineRow.java", Words.A_LINE),
            Map.entry("inquiry/ui/QuarantineView.java", Words.A_LINE),
            Map.entry("inquiry/ui/SpamRulesView.java", Words.A_LINE),
            Map.entry("inquiry/ui/ViewDialog.java", Words.KEPT),
            Map.entry("inquiry/ui/WishDialog.java", Words.KEPT),
            Map.entry("topic/comment/ui/RemarkField.java", Words.KEPT),
            Map.entry("topic/draft/ui/BodyField.java", Words.KEPT_WITH_THE_SECTION),
            Map.entry("redirect/ui/RedirectForm.java", Words.KEPT),
            Map.entry("topic/draft/ui/DetailsFields.java", Words.STORED_AS_THEY_COME),
            Map.entry("topic/draft/ui/HeadingField.java", Words.KEPT_WITH_THE_SECTION),
            Map.entry("topic/plan/ui/NewReleaseDialog.java", Words.A_LINE),
            Map.entry("topic/plan/ui/TakeBackDialog.java", Words.KEPT),
            Map.entry("topic/plan/ui/WhenForm.java", Words.A_LINE),
            Map.entry("topic/publishing/ui/AnnouncementForm.java", Words.KEPT),
            Map.entry("topic/publishing/ui/WithdrawalForm.java", Words.KEPT),
            Map.entry("topic/standard/ui/SetAsideDialog.java", Words.KEPT),
            Map.entry("topic/standard/ui/TermForm.java", Words.KEPT),
            Map.entry("topic/standard/ui/UnavoidableField.java", Words.A_LINE),
            Map.entry("topic/ui/NewTopicDialog.java", Words.KEPT),
            Map.entry("topic/ui/TopicFilters.java", Words.A_LINE));

    @Test
    void ofEveryPlaceWhereOneCanTypeItIsKnownWhereItsWordsAre() {
        assertThat(withFields().keySet()).isEqualTo(new TreeMap<>(FIELDS).keySet());
    }

    @Test
    void whatIsSaidToBeKeptIsKept() {
        var careless = withFields().entrySet().stream()
                .filter(each -> FIELDS.get(each.getKey()) == Words.KEPT)
                .filter(each -> !each.getValue().contains("KeptWords"))
                .map(Map.Entry::getKey);
        assertThat(careless).isEmpty();
    }

    /** The sources that have a field to type in, by their paths below the portal's package. */
    private static Map<String, String> withFields() {
        return Sources.with(FIELD, SOURCES, ".java");
    }
}
