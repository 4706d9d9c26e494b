package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.ChosenInAddress;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.PlanRefusedException;
import org.clinic.portal.topic.plan.When;
import org.clinic.portal.topic.plan.ui.WhenForm;
import org.clinic.portal.topic.plan.ui.WhenForm.Way;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.VersionSummary;
import org.clinic.portal.version.Withdrawal;

/** Has a topic withdrawn later: at a time, or with a release. A screen of its own, as days and times weigh on the editor. */
@Route("topics/:id/withdraw")
@RolesAllowed(Roles.MARKETING)
@StyleSheet("/styles/plan.css")
class WithdrawalView extends Composite<Div> implements BeforeEnterObserver {

    private final PublishingService publishing;
    private final PublishActs acts;

    WithdrawalView(PublishingService publishing, PublishActs acts) {
        this.publishing = publishing;
        this.acts = acts;
        getContent().addClassName("planned");
    }

    static RouteParameters parameters(TopicId topic) {
        return new RouteParameters(new RouteParam("id", topic.toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var topic = EditorAddress.topic(enter.getRouteParameters()).orElseThrow(NotFoundException::new);
        publishing.versions(topic).stream()
                .filter(VersionSummary::live)
                .findFirst()
                .flatMap(live -> publishing.version(topic, live.number()))
                .ifPresentOrElse(
                        version -> show(version, enter.getLocation().getQueryParameters()),
                        () -> enter.forwardTo(EditorAddress.of(topic).path()));
    }

    private void show(PublishedVersion live, QueryParameters asked) {
        var topic = EditorAddress.of(live.topic()).link();
        topic.setText(live.content().title());
        var header = new PageHeader(getTranslation("withdraw.later.header"));
        header.setLead(EditorAddress.listLink(), new Span("/"), topic, new Span("/"));
        var form = new WithdrawalForm(live, publishing.others(live.topic()));
        var address = new ChosenInAddress(asked);
        form.keepIn(address);
        var when = acts.whenForm(List.of(Way.AT, Way.RELEASE), () -> {});
        when.keepIn(address);
        var plan = new Button(
                getTranslation("withdraw.plan"),
                click -> form.read()
                        .ifPresent(why -> when.read()
                                .ifPresent(
                                        chosen -> plan(live, form, why, when, Objects.requireNonNull(chosen.when())))));
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        var body = new Div(new Paragraph(getTranslation("withdraw.explained")), form, when, plan);
        body.addClassNames("body", "withdrawing");
        getContent().removeAll();
        getContent().add(header, body);
    }

    private void plan(PublishedVersion live, WithdrawalForm form, Withdrawal why, WhenForm when, When then) {
        try {
            acts.withdraw(live.topic(), live.content().title(), why, then);
            form.forget();
            EditorAddress.of(live.topic()).open();
        } catch (PlanRefusedException refused) {
            when.refuse(getTranslation("plan.refused." + refused.reason()));
        }
    }
}
