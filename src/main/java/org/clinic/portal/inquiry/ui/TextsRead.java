package org.clinic.portal.inquiry.ui;

import java.util.Optional;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.inquiry.FormWordings;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.ReadContent;
import org.clinic.portal.inquiry.WhatWasRead;
import org.clinic.portal.version.SinceRead;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts together what shows a text that somebody had read, and what became of it. */
@Component
@Lazy
class TextsRead {

    private final ReadContent content;
    private final FormWordings wordings;
    private final SinceRead since;
    private final HtmlRenderer html;
    private final SpokenTime spoken;
    private final Broadcasts broadcasts;

    TextsRead(
            ReadContent content,
            FormWordings wordings,
            SinceRead since,
            HtmlRenderer html,
            SpokenTime spoken,
            Broadcasts broadcasts) {
        this.content = content;
        this.wordings = wordings;
        this.since = since;
        this.html = html;
        this.spoken = spoken;
        this.broadcasts = broadcasts;
    }

    WhatTheyRead by(InquiryDetail inquiry) {
        return new WhatTheyRead(inquiry, content, since(inquiry.read()), form(inquiry));
    }

    private Optional<FormSaid> form(InquiryDetail inquiry) {
        return Optional.ofNullable(inquiry.wording())
                .flatMap(wordings::find)
                .map(wording -> new FormSaid(wording, inquiry.consent(), spoken));
    }

    ChangedSince since(WhatWasRead read) {
        return new ChangedSince(read, since, content, html, spoken, broadcasts);
    }
}
