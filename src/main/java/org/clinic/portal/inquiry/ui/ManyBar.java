package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.inquiry.Ending;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryMarks;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.ManyActs.Act;
import org.clinic.portal.inquiry.ManyActs.Close;
import org.clinic.portal.inquiry.ManyActs.Give;
import org.clinic.portal.inquiry.ManyActs.Label;
import org.clinic.portal.inquiry.ManyActs.MarkAsSpam;
import org.clinic.portal.inquiry.ManyActs.SetAside;
import org.clinic.portal.inquiry.ManyInquiries;
import org.clinic.portal.inquiry.NextStepKind;
import org.clinic.portal.inquiry.Outcome;

/**
 * What can be done with all inquiries that are ticked. Which are ticked the browser knows, and shows without asking; it says
 * so to us before anything is pressed here.
 */
@JsModule("./inquiry/many-ticked.ts")
class ManyBar extends Composite<Div> {

    private static final String TICKED = "event.detail";

    private final ManyInquiries many;
    private final InquiryService inquiries;
    private final InquiryMarks marks;
    private final PlanTimes times;
    private final ManyDoing doing;
    private final Supplier<InquiryFilter> filter;
    private final Element ticks = new Element("many-ticked");
    private final Div buttons = new Div();
    private final Button all;

    private Set<InquiryId> ticked = Set.of();

    /** @param filter what is listed */
    ManyBar(
            ManyInquiries many,
            InquiryService inquiries,
            InquiryMarks marks,
            PlanTimes times,
            ManyDoing doing,
            Supplier<InquiryFilter> filter) {
        this.many = many;
        this.inquiries = inquiries;
        this.marks = marks;
        this.times = times;
        this.doing = doing;
        this.filter = filter;
        var count = new Span();
        count.addClassName("ticked-count");
        count.getElement().setAttribute("role", "status");
        all = new Button(getTranslation("inquiry.many.all"), click -> tickAll());
        all.addThemeVariants(ButtonVariant.TERTIARY);
        var none = new Button(getTranslation("inquiry.many.none"));
        none.addThemeVariants(ButtonVariant.TERTIARY);
        none.addClassName("tick-none");
        buttons.addClassName("buttons");
        ticks.setProperty("words", getTranslation("inquiry.many.count", "{0}"));
        ticks.addEventListener(
                        "ticked",
                        event -> ticked(event.getEventData().get(TICKED).asString()))
                .addEventData(TICKED);
        getContent().addClassName("many-bar");
        getContent().getElement().setAttribute("hidden", true);
        getContent().add(count, all, none, buttons);
        getContent().getElement().appendChild(ticks);
    }

    /** For whoever has a finger only, to whom the boxes do not show by themselves. */
    static Button start() {
        var start = new Button();
        start.setText(start.getTranslation("inquiry.many.start"));
        start.addClassName("start-ticking");
        return start;
    }

    /** None is ticked any more, as others are listed. */
    void untick() {
        ticks.callJsFunction("untick");
        ticked = Set.of();
    }

    private void ticked(String names) {
        boolean wereNone = ticked.isEmpty();
        ticked = new LinkedHashSet<>(Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> InquiryLink.id(name.substring(InquiryRow.NAME.length())))
                .toList());
        if (wereNone && !ticked.isEmpty()) {
            offer();
        }
    }

    /** All that are in the view, also those further down than has been read. */
    private void tickAll() {
        ticked = new LinkedHashSet<>(many.in(filter.get().withText("")));
        ticks.callJsFunction("tickAll", ticked.size());
    }

    private void offer() {
        buttons.removeAll();
        var give = new Menu();
        inquiries.colleagues().forEach(each -> give.add(each.name(), () -> ask(new Give(each))));
        var aside = new Menu();
        times.choices(NextStepKind.COME_BACK)
                .forEach(moment -> aside.add(
                        getTranslation("inquiry.plan." + moment.name(), times.say(moment, getLocale())),
                        () -> ask(new SetAside(moment.at()))));
        var close = new Menu();
        List.of(Outcome.ANSWERED, Outcome.NOT_SUITABLE, Outcome.UNREACHABLE)
                .forEach(outcome -> close.add(
                        getTranslation("inquiry.outcome." + outcome), () -> ask(new Close(Ending.of(outcome)))));
        buttons.add(
                menu("inquiry.assign", "mine-all", give),
                menu("inquiry.snooze", "snooze-all", aside),
                labels(),
                menu("inquiry.close", "close-all", close),
                Keyed.by("spam-all", new Button(getTranslation("inquiry.spam"), click -> ask(new MarkAsSpam()))));
    }

    private Component labels() {
        var labels = new Menu();
        marks.labels().forEach(label -> labels.add(label, () -> ask(new Label(label))));
        if (!labels.isEmpty()) {
            labels.addLine();
        }
        labels.add(getTranslation("inquiry.label.other"), () -> new LabelDialog(label -> ask(new Label(label))).open());
        return menu("inquiry.label", "label-all", labels);
    }

    private MenuButton menu(String name, String does, Menu menu) {
        return new MenuButton(Keyed.by(does, new Button(getTranslation(name))), menu);
    }

    private void ask(Act act) {
        doing.ask(act, List.copyOf(ticked));
    }
}
