package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.inquiry.FirstPass;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryMarks;
import org.clinic.portal.inquiry.InquiryNews;
import org.clinic.portal.inquiry.InquiryPresence;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquiryState;
import org.clinic.portal.inquiry.ManyInquiries;
import org.clinic.portal.inquiry.SavedViews;
import org.jspecify.annotations.Nullable;

/** The inquiries at the left, which stay, and the one that is open beside them. */
@Route("inquiries/:" + InquiryListView.ID + "?")
@Menu(title = "inquiry.title", order = 20, icon = "inbox")
@RolesAllowed(Roles.COORDINATOR)
@StyleSheet("/styles/inquiry.css")
@JsModule("./inquiry/inbox-keys.ts")
class InquiryListView extends Composite<Div> implements BeforeEnterObserver {

    static final String ID = "inquiryId";

    private final InquiryService inquiries;
    private final InquiryNews news;
    private final InboxFilters filters;
    private final InquiryList list;
    private final ManyBar ticked;
    private final WhoLooks looks;
    private final InquiryPanel panel;
    private final Paragraph nothing = new Paragraph();
    private final PageHeader header;
    private final Div split = new Div();
    private final PassMode pass;

    private @Nullable InquiryId open;

    InquiryListView(
            InquiryService inquiries,
            InquiryNews news,
            PassingMinutes minutes,
            SavedViews views,
            ManyInquiries many,
            PlanTimes times,
            InquiryMarks marks,
            InquiryPresence presence,
            FirstPass firstPass,
            InquiryPanels panels,
            SpokenTime spoken,
            DueWords due,
            ReachWords reach) {
        this.inquiries = inquiries;
        this.news = news;
        header = new PageHeader(getTranslation("inquiry.title"));
        filters = new InboxFilters(inquiries, news, views, marks, header, UI.getCurrent(), () -> open, this::showList);
        ticked = new ManyBar(
                many,
                inquiries,
                marks,
                times,
                new ManyDoing(many, UI.getCurrent(), this::changedAll),
                filters::current);
        list = new InquiryList(inquiries, marks, spoken, due, filters.narrowedBy(), ticked);
        looks = new WhoLooks(presence, list::show);
        list.whenShown(looks::list);
        list.whenShown(new EarlierInquiries(news, UI.getCurrent(), list::showEarlier)::look);
        var acting = new Acting(inquiries, reach, this::changed);
        panel = panels.in(UI.getCurrent(), acting, looks);
        pass = new PassMode(firstPass, panels, acting, panel, UI.getCurrent());
        header.setActions(filters.search(), ManyBar.start(), filters.button(), pass.start());
        panel.getElement().addEventListener("writing", writing -> looks.wrote());
        nothing.setText(getTranslation("inquiry.none-open"));
        nothing.addClassName("none-open");
        split.addClassName("split");
        split.add(filters.nav(), list, nothing, pass.end(), panel);
        getContent().addClassNames("inquiries", "narrow-rail");
        getContent().add(header, split);
        getElement().appendChild(new Element("inbox-keys"));
        LiveInquiries.bring(news, minutes, this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(ID).map(InquiryLink::id).orElse(null);
        if (pass.follow(event, id)) {
            return;
        }
        filters.follow(event.getLocation().getQueryParameters(), id == null);
        pass.showWaiting();
        if (id == null) {
            showNone();
        } else if (!id.equals(open)) {
            show(inquiries.open(id).orElseThrow(NotFoundException::new));
        }
    }

    private void show(InquiryDetail inquiry) {
        open = inquiry.id();
        looks.open(open);
        var back = new InquiryLink(null, filters.current());
        back.setText(getTranslation("common.back"));
        back.addClassName("back");
        header.setLead(back);
        // By its reference: a tab's name stands in histories and on shared screens, where no person's belongs.
        header.setTab(getTranslation("inquiry.tab", inquiry.reference()));
        showPanel(true);
        list.update(inquiry.summary());
        list.select(open);
        panel.open(inquiry);
        filters.showUnread();
    }

    private void showNone() {
        header.setLead();
        header.setTab("");
        showPanel(false);
        looks.open(null);
        list.select(null);
        if (open != null) {
            list.focus(open);
            open = null;
        }
    }

    private void showPanel(boolean shown) {
        split.setClassName("has-open", shown);
        panel.setVisible(shown);
        nothing.setVisible(!shown && !pass.end().isVisible());
    }

    /** Of what has changed the row says so where it stands; nothing moves. */
    private void show(LiveInquiries.News happened) {
        if (happened.views()) {
            filters.readViews();
        }
        if (happened.changesCounts()) {
            filters.showCountsByNow();
            pass.showWaitingByNow();
        }
        if (happened.minute()) {
            list.showTimes();
            panel.showTime();
        }
        int fresh = (filters.current().scope().hasReceived() ? happened.received() : 0) + (happened.missed() ? 1 : 0);
        if (fresh > 0) {
            list.offer(fresh, () -> list.show(filters.current()));
        }
        news.states(happened.concerning(id -> list.shows(id) || id.equals(open)))
                .forEach(this::show);
    }

    private void show(InquiryState now) {
        list.update(now);
        if (now.id().equals(open)) {
            panel.show(now);
            if (panel.isBefore(now.revision())) {
                inquiries.open(now.id()).ifPresent(panel::update);
            }
        }
    }

    private void changed(InquiryDetail inquiry) {
        list.update(inquiry.summary());
        if (inquiry.id().equals(open)) {
            panel.update(inquiry);
        }
    }

    /** One's own acts show at once, without news of them. */
    private void changedAll(Set<InquiryId> some) {
        ticked.untick();
        filters.showCounts();
        pass.showWaiting();
        news.states(some.stream().filter(list::shows).toList()).forEach(this::show);
    }

    private void showList(InquiryFilter shown) {
        ticked.untick();
        list.show(shown);
    }
}
