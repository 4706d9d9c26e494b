package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.CalendarDialog;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.inquiry.CalendarAddresses;
import org.clinic.portal.inquiry.Day;
import org.clinic.portal.inquiry.InquiryNews;
import org.clinic.portal.inquiry.MyDay;
import org.jspecify.annotations.Nullable;

/** A coordinator's own day: what is next, what is left, what comes this week, and what they have done. */
@Route("my-day")
@Menu(title = "day.title", order = 19, icon = "day")
@RolesAllowed(Roles.COORDINATOR)
@StyleSheet("/styles/my-day.css")
@JsModule("./inquiry/day-keys.ts")
class MyDayView extends Composite<Div> implements BeforeEnterObserver {

    private final MyDay myDay;
    private final DayWords words;
    private final Span date = new Span();
    private final DeskBanner banner;
    private final DayList left;
    private final DayWeek week = new DayWeek();
    private final DoneList done;

    private @Nullable Day shown;

    MyDayView(
            MyDay myDay,
            InquiryNews news,
            PassingMinutes minutes,
            CalendarAddresses addresses,
            DeskActs acts,
            DayWords words,
            DueWords due,
            SpokenTime spoken) {
        this.myDay = myDay;
        this.words = words;
        date.addClassName("muted");
        var header = new PageHeader(getTranslation("day.title"));
        header.setFacts(date);
        banner = acts.banner(this::showAgain);
        left = new DayList(words);
        done = new DoneList(words, due);
        var side = new Aside(week, done, sharing(acts), calendar(addresses, spoken));
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", getTranslation("day.side"));
        var today = new Div(left, side);
        today.addClassName("today");
        getContent().addClassName("my-day");
        getContent().add(header, banner, today);
        getElement().appendChild(new Element("day-keys"));
        LiveInquiries.bring(news, minutes, this, this::show);
    }

    /** Below the day: it is done once in a while. */
    private Section sharing(DeskActs acts) {
        var ui = UI.getCurrent();
        var buttons = new Div(acts.handOver(ui, this::showAgain), acts.leave(ui, this::showAgain));
        buttons.addClassName("buttons");
        return new Section(new H2(getTranslation("day.sharing")), buttons);
    }

    private Section calendar(CalendarAddresses addresses, SpokenTime spoken) {
        var open = new Button(
                getTranslation("day.calendar"),
                click -> new CalendarDialog(
                                addresses,
                                spoken,
                                getTranslation("day.calendar.what"),
                                getTranslation("day.calendar.address.explained"))
                        .open());
        var section = new Section(
                new H2(getTranslation("day.calendar.own")),
                new Paragraph(getTranslation("day.calendar.explained")),
                open);
        section.addClassName("calendar");
        return section;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(myDay.read());
    }

    private void show(Day day) {
        shown = day;
        banner.show();
        date.setText(words.date(day.at(), getLocale()));
        left.show(day);
        week.show(day);
        done.show(day);
    }

    /** What has just come in is nobody's yet; what was later may be late, though nothing happened. */
    private void show(LiveInquiries.News happened) {
        if (happened.minute() || happened.missed() || !happened.changed().isEmpty()) {
            showAgain();
        }
    }

    private void showAgain() {
        if (shown != null) {
            show(myDay.again(shown));
        }
    }
}
