package org.clinic.portal.website;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page on which somebody says that they sent an inquiry, and adds to it or takes it back.
 *
 * @param address where it is sent to
 * @param reached how they said to be reached, as they write it
 * @param problems what is wrong, by the field's name
 * @param notice what is wrong with all of it
 */
public record SenderPage(
        String address,
        String reference,
        String reached,
        String message,
        Map<String, String> problems,
        @Nullable String notice,
        Stage stage) {

    /** How far they have got. */
    public enum Stage {
        ASKED,
        /** Has shown who they are, and is asked whether they mean it. */
        CONFIRMS,
        DONE
    }

    static SenderPage of(String address, FormFields fields) {
        return new SenderPage(
                address,
                fields.text("ref"),
                fields.text("reached"),
                fields.text("message"),
                Map.of(),
                null,
                Stage.ASKED);
    }

    SenderPage with(Map<String, String> other) {
        return new SenderPage(address, reference, reached, message, other, null, stage);
    }

    SenderPage with(String other) {
        return new SenderPage(address, reference, reached, message, problems, other, stage);
    }

    SenderPage at(Stage other) {
        return new SenderPage(address, reference, reached, message, problems, notice, other);
    }

    public boolean hasProblems() {
        return notice != null || !problems.isEmpty();
    }

    public boolean isWithdrawing() {
        return address.equals(SenderController.WITHDRAW);
    }
}
