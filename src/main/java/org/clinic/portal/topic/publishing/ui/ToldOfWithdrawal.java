package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.clinic.portal.version.VersionSummary;
import org.clinic.portal.version.Withdrawal.Cause;

/** Says to colleagues what patients are told of why a version was withdrawn. */
final class ToldOfWithdrawal {

    private ToldOfWithdrawal() {}

    /** Nothing of a version that was not withdrawn, or was before patients were told why. */
    static Optional<String> of(VersionSummary version) {
        return Optional.ofNullable(version.withdrawnCause())
                .map(cause -> cause != Cause.REPLACED
                        ? I18NProvider.translate("version.withdrawn-told." + cause)
                        : Optional.ofNullable(version.instead())
                                .map(title -> I18NProvider.translate("version.withdrawn-told.REPLACED", title))
                                .orElseGet(() -> I18NProvider.translate("version.withdrawn-told.unread")));
    }
}
