package org.clinic.portal.website;

import java.net.URI;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.inquiry.PreferredHours;
import org.clinic.portal.inquiry.Promises;
import org.clinic.portal.inquiry.Reference;
import org.clinic.portal.inquiry.Sender;
import org.clinic.portal.inquiry.SentForm;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Leads whoever has sent a form to the page after it: from there nobody sends it twice by reloading. */
@Component
class ReceivedAddress {

    static final String PATH = "/inquiries/received";

    private final Promises promises;
    private final Receipts receipts;
    private final Clinic clinic;

    ReceivedAddress(Promises promises, Receipts receipts, Clinic clinic) {
        this.promises = promises;
        this.receipts = receipts;
        this.clinic = clinic;
    }

    /**
     * The same whatever became of what was sent. The page belongs to nobody and no topic, so its address tells it a language
     * other than the clinic's.
     */
    ResponseEntity<byte[]> leadTo(Reference reference, SentForm sent) {
        var own = Translations.supported(clinic.language()).getLanguage();
        var address = PATH + "?ref=" + reference
                + "&receipt=" + receipts.write(reference, receipt(sent.sender()))
                + (NoWayToAnswer.leavesCalling(sent) ? "&call=yes" : "")
                + (sent.language().equals(own) ? "" : "&lang=" + sent.language());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private Receipt receipt(Sender sender) {
        var way = sender.preferredWay();
        var byMail = sender.phone() == null || (way != null && way.isByMail() && sender.email() != null);
        var atHours = !sender.preferredHours().equals(PreferredHours.ANY) || sender.preferredTime() != null;
        return new Receipt(promises.now(), byMail, atHours);
    }
}
