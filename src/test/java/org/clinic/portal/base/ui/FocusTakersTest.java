package org.clinic.portal.base.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.clinic.portal.testing.Sources;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The focus belongs to the browser and to whoever works in it. Of every place that moves it is said why it may; a new one
 * has to be added here, and to the ways that the browser test of writing goes if it takes the focus from the text.
 */
class FocusTakersTest {

    private static final Path JAVA = Path.of("src/main/java/org/clinic/portal");
    private static final Path FRONTEND = Path.of("frontend");

    private static final Pattern TAKES = Pattern.compile("\\.focus\\(|setAutofocus\\(|callJsFunction\\(\"focus");

    private enum Why {
        /** Somebody has just opened it, and waits for it. */
        OPENED,
        /** What was sent is refused: the focus goes to the field that says why, and it was in the same dialog. */
        REFUSED,
        /** Somebody has pressed or clicked what leads there. The browser moves it itself, before the next key. */
        LED,
        /** Only where nobody is busy elsewhere by the time that the answer comes. */
        IF_FREE
    }

    private static final Map<String, Why> TAKERS = Map.ofEntries(
            Map.entry("account/ui/OwnAccountView.java", Why.REFUSED),
            Map.entry("account/ui/OwnPassword.java", Why.REFUSED),
            Map.entry("base/ui/MomentField.java", Why.LED),
            Map.entry("base/ui/SkipLink.java", Why.LED),
            Map.entry("asked/ui/AskedForm.java", Why.REFUSED),
            Map.entry("asked/ui/AskedRow.java", Why.OPENED),
            Map.entry("asked/ui/HelpField.java", Why.OPENED),
            Map.entry("clinic/ui/ClinicForm.java", Why.REFUSED),
            Map.entry("clinic/ui/FactsView.java", Why.LED),
            Map.entry("clinic/ui/LinkRow.java", Why.REFUSED),
            Map.entry("clinic/ui/LinksField.java", Why.REFUSED),
            Map.entry("clinic/ui/MarkField.java", Why.REFUSED),
            Map.entry("glossary/ui/ExplanationForm.java", Why.OPENED),
            Map.entry("inquiry/due/ui/DeskRulesView.java", Why.LED),
            Map.entry("inquiry/due/ui/HolidaysPane.java", Why.REFUSED),
            Map.entry("inquiry/ui/ActionBar.java", Why.REFUSED),
            Map.entry("inquiry/ui/CorrectionDialog.java", Why.OPENED),
            Map.entry("inquiry/ui/EndingDialog.java", Why.OPENED),
            Map.entry("inquiry/ui/InquiryListView.java", Why.LED),
            Map.entry("inquiry/ui/OpenInquiry.java", Why.LED),
            Map.entry("inquiry/ui/InquiryRow.java", Why.LED),
            Map.entry("inquiry/ui/LabelDialog.java", Why.OPENED),
            Map.entry("inquiry/ui/MarksPane.java", Why.OPENED),
            Map.entry("inquiry/ui/MergeDialog.java", Why.OPENED),
            Map.entry("inquiry/ui/Timeline.java", Why.LED),
            Map.entry("inquiry/ui/ViewDialog.java", Why.OPENED),
            Map.entry("inquiry/ui/WishDialog.java", Why.OPENED),
            Map.entry("notification/ui/Bell.java", Why.OPENED),
            Map.entry("topic/comment/ui/RemarkField.java", Why.OPENED),
            Map.entry("topic/draft/ui/ClashNotice.java", Why.LED),
            Map.entry("topic/draft/ui/LettersInField.java", Why.LED),
            Map.entry("topic/draft/ui/OutlineList.java", Why.IF_FREE),
            Map.entry("topic/draft/ui/SectionForm.java", Why.LED),
            Map.entry("redirect/ui/RedirectForm.java", Why.OPENED),
            Map.entry("redirect/ui/RedirectListView.java", Why.LED),
            Map.entry("topic/draft/ui/SectionOutline.java", Why.IF_FREE),
            Map.entry("topic/draft/ui/SidePanel.java", Why.LED),
            Map.entry("topic/form/ui/TopicFormPane.java", Why.LED),
            Map.entry("topic/plan/ui/NewReleaseDialog.java", Why.OPENED),
            Map.entry("topic/plan/ui/TakeBackDialog.java", Why.OPENED),
            Map.entry("topic/plan/ui/WhenForm.java", Why.REFUSED),
            Map.entry("topic/publishing/ui/AnnouncementForm.java", Why.REFUSED),
            Map.entry("topic/publishing/ui/WithdrawDialog.java", Why.OPENED),
            Map.entry("topic/publishing/ui/WithdrawalForm.java", Why.REFUSED),
            Map.entry("topic/source/ui/SourceLines.java", Why.LED),
            Map.entry("topic/standard/ui/SetAsideDialog.java", Why.OPENED),
            Map.entry("topic/standard/ui/TermForm.java", Why.OPENED),
            Map.entry("topic/standard/ui/UnavoidableField.java", Why.LED),
            Map.entry("topic/ui/HandOnDialog.java", Why.OPENED),
            Map.entry("topic/ui/NewTopicDialog.java", Why.OPENED),
            Map.entry("acts/act-keys.ts", Why.LED),
            Map.entry("base/mention-field.ts", Why.OPENED),
            Map.entry("compare/compared-sections.ts", Why.LED),
            Map.entry("editor/opening.ts", Why.IF_FREE),
            Map.entry("editor/outline-list.ts", Why.LED),
            Map.entry("inquiry/day-keys.ts", Why.LED),
            Map.entry("inquiry/inbox-keys.ts", Why.LED),
            Map.entry("inquiry/inquiry-row.ts", Why.LED),
            Map.entry("inquiry/search-key.ts", Why.LED),
            Map.entry("palette/palette-dialog.ts", Why.OPENED),
            Map.entry("plan/month-keys.ts", Why.LED),
            Map.entry("section-body/link.ts", Why.LED),
            Map.entry("section-body/menu.ts", Why.LED),
            Map.entry("section-body/section-body.ts", Why.LED),
            Map.entry("section-body/toolbar.ts", Why.LED));

    @Test
    void ofEveryPlaceThatMovesTheFocusItIsKnownWhyItMay() {
        assertThat(takers(JAVA, ".java").keySet()).containsExactlyElementsOf(known(".java"));
        assertThat(takers(FRONTEND, ".ts").keySet()).containsExactlyElementsOf(known(".ts"));
    }

    /** A focus that comes back as it was brings what was chosen before with it, a frame after the click. */
    @Test
    void nothingIsChosenAgainWhenTheFocusComesBack() {
        assertThat(takers(FRONTEND, ".ts").values())
                .noneMatch(source -> source.contains("@tiptap/extensions/selection"));
        assertThat(takers(FRONTEND, ".ts").values())
                .as("TipTap moves the focus a frame later, and keys are faster")
                .noneMatch(source -> source.contains("commands.focus(") || source.contains("chain().focus("));
    }

    private static Iterable<String> known(String ending) {
        return TAKERS.keySet().stream()
                .filter(name -> name.endsWith(ending))
                .sorted()
                .toList();
    }

    private static Map<String, String> takers(Path root, String ending) {
        return Sources.with(TAKES, root, ending);
    }
}
