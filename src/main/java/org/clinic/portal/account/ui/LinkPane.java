package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import org.clinic.portal.account.OneTimeLink;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.LinkToCopy;

/** A one-time link, to be copied and handed over. It cannot be shown again. */
class LinkPane extends Composite<LinkToCopy> {

    private final OneTimeLink link;
    private final SpokenTime spoken;

    LinkPane(OneTimeLink link, SpokenTime spoken) {
        this.link = link;
        this.spoken = spoken;
    }

    @Override
    protected LinkToCopy initContent() {
        return new LinkToCopy(
                getTranslation("account.link"),
                link.path(),
                getTranslation("account.link.explained", spoken.say(link.expiresAt(), getLocale())));
    }
}
