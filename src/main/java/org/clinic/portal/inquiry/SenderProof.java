package org.clinic.portal.inquiry;

import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.text.MailDomain;
import org.clinic.portal.base.text.Tidy;

/**
 * What somebody shows who says that they sent an inquiry.
 *
 * @param reached the e-mail address or the telephone number that they gave then, in whichever way they write it
 */
public record SenderProof(Reference reference, String reached) {

    public SenderProof {
        reached = Tidy.line(reached);
    }

    /** Of who left neither, nobody can show it. */
    boolean isOf(Sender sender, String country) {
        return isMail(sender) || isPhone(sender, country);
    }

    private boolean isMail(Sender sender) {
        return sender.email() != null
                && MailDomain.inLetters(Tidy.mailAddress(reached)).equalsIgnoreCase(sender.email());
    }

    private boolean isPhone(Sender sender, String country) {
        return sender.phone() != null && PhoneNumber.areSame(reached, sender.phone(), country);
    }
}
