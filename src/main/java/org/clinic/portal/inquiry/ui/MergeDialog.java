package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.Sender;
import org.clinic.portal.inquiry.SenderPart;
import org.jspecify.annotations.Nullable;

/** Two inquiries of one person: which of them stays, and of what they say of themselves in both, what counts. */
class MergeDialog extends Dialog {

    private final InquiryDetail here;
    private final InquiryDetail there;
    private final EndingWords words;
    private final ReachWords reach;
    private final Merge merge;
    private final RadioButtonGroup<InquiryDetail> stays = new RadioButtonGroup<>(getTranslation("inquiry.merge.stays"));
    private final Map<SenderPart, RadioButtonGroup<InquiryDetail>> parts = new EnumMap<>(SenderPart.class);

    /** Is told what was chosen. */
    @FunctionalInterface
    interface Merge {
        void merge(InquiryDetail goes, InquiryDetail stays, Set<SenderPart> takes);
    }

    MergeDialog(InquiryDetail here, InquiryDetail there, EndingWords words, ReachWords reach, Merge merge) {
        this.here = here;
        this.there = there;
        this.words = words;
        this.reach = reach;
        this.merge = merge;
        addClassName("merge-dialog");
        setHeaderTitle(getTranslation("inquiry.merge.title"));
        add(new Paragraph(getTranslation("inquiry.merge.explained")), stays);
        Stream.of(here, there).flatMap(inquiry -> wishes(inquiry).stream()).forEach(this::add);
        Stream.of(here, there).flatMap(inquiry -> answers(inquiry).stream()).forEach(this::add);

        stays.setItems(here, there);
        stays.setItemLabelGenerator(this::label);
        stays.setItemEnabledProvider(choice -> canStay(choice, other(choice)));
        stays.setValue(preselected());
        for (var part : SenderPart.values()) {
            if (areVarious(said(here.sender(), part), said(there.sender(), part), part)) {
                addChoice(part);
            }
        }
        var done = new Button(getTranslation("inquiry.merge.now"), click -> merge());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), done);
        done.focus();
    }

    /** What the person asked for in one of them; what they do not want holds for both. */
    private Optional<Component> wishes(InquiryDetail inquiry) {
        var said = new Div();
        said.addClassName("wishes");
        inquiry.unwanted()
                .forEach((way, unwanted) -> said.add(wish(reach.unwanted(way, unwanted, getLocale()), "refused")));
        reach.preferred(inquiry.sender(), getLocale())
                .ifPresent(preferred -> said.add(wish(getTranslation("inquiry.merge.preferred", preferred), "hours")));
        if (said.getComponentCount() == 0) {
            return Optional.empty();
        }
        said.addComponentAsFirst(new Span(getTranslation("inquiry.merge.wishes", inquiry.reference())));
        return Optional.of(said);
    }

    /** What the person answered to the clinic's own questions in one of them, which stays with it. */
    private Optional<Component> answers(InquiryDetail inquiry) {
        if (inquiry.answers().all().isEmpty()) {
            return Optional.empty();
        }
        var said = new Div(
                new Span(getTranslation("inquiry.merge.answers", inquiry.reference())),
                new GivenAnswers(inquiry.answers()));
        said.addClassName("answered");
        return Optional.of(said);
    }

    private static Span wish(String text, String className) {
        var wish = new Span(text);
        wish.addClassNames("wish", className);
        wish.getElement().setAttribute("dir", "auto");
        return wish;
    }

    /** Proposes that this one stays, if it can. */
    void prefer(InquiryDetail kept) {
        if (canStay(kept, other(kept))) {
            stays.setValue(kept);
        }
    }

    /** Both have said it, and not the same; how a number is written makes no difference. */
    private static boolean areVarious(Optional<String> one, Optional<String> other, SenderPart part) {
        return one.isPresent()
                && other.isPresent()
                && (part == SenderPart.PHONE
                        ? !PhoneNumber.digits(one.get()).equals(PhoneNumber.digits(other.get()))
                        : !one.equals(other));
    }

    private void addChoice(SenderPart part) {
        var choice = new RadioButtonGroup<InquiryDetail>(getTranslation("inquiry.merge." + part));
        choice.setItems(here, there);
        choice.setItemLabelGenerator(inquiry -> said(inquiry.sender(), part).orElseThrow());
        choice.setValue(newer());
        parts.put(part, choice);
        add(choice);
        if (part == SenderPart.NAME) {
            followStaying(choice);
        }
    }

    /** Of names none is better for being newer: it is that of the one that stays, until somebody chooses it. */
    private void followStaying(RadioButtonGroup<InquiryDetail> name) {
        var chosen = new AtomicBoolean();
        name.setValue(Objects.requireNonNullElseGet(stays.getValue(), this::newer));
        name.addValueChangeListener(change -> chosen.compareAndSet(false, change.isFromClient()));
        stays.addValueChangeListener(change -> {
            if (!chosen.get()) {
                name.setValue(change.getValue());
            }
        });
    }

    /** What was left out in one counts as the other one says it. */
    private void merge() {
        var kept = Objects.requireNonNull(stays.getValue());
        var gone = other(kept);
        var takes = EnumSet.noneOf(SenderPart.class);
        for (var part : SenderPart.values()) {
            var chosen = parts.containsKey(part)
                    ? Objects.requireNonNull(parts.get(part)).getValue()
                    : said(kept.sender(), part).isPresent() ? kept : gone;
            if (gone.equals(chosen) && said(gone.sender(), part).isPresent()) {
                takes.add(part);
            }
        }
        close();
        merge.merge(gone, kept, takes);
    }

    private InquiryDetail other(InquiryDetail one) {
        return one.equals(here) ? there : here;
    }

    /** An open one cannot go into one that is closed, nor one into which others went. */
    private static boolean canStay(InquiryDetail kept, InquiryDetail gone) {
        return (gone.nextStep() == null || kept.nextStep() != null)
                && gone.merged().isEmpty();
    }

    /** Of two that can stay the one in which something is due first. */
    private @Nullable InquiryDetail preselected() {
        return Stream.of(here, there)
                .filter(choice -> canStay(choice, other(choice)))
                .min((one, another) -> one.nextStep() == null || another.nextStep() == null
                        ? one.receivedAt().compareTo(another.receivedAt())
                        : one.nextStep().by().compareTo(another.nextStep().by()))
                .orElse(null);
    }

    private InquiryDetail newer() {
        return here.receivedAt().isAfter(there.receivedAt()) ? here : there;
    }

    private String label(InquiryDetail inquiry) {
        var status = inquiry.ending() != null && inquiry.status() == InquiryStatus.CLOSED
                ? words.say(inquiry.ending(), getLocale())
                : getTranslation("inquiry.same.status." + inquiry.status());
        return getTranslation(
                "inquiry.merge.one",
                inquiry.reference(),
                inquiry.sender().name(),
                words.date(inquiry.receivedAt(), getLocale()),
                status);
    }

    private Optional<String> said(Sender sender, SenderPart part) {
        return switch (part) {
            case NAME -> Optional.of(sender.name());
            case EMAIL -> Optional.ofNullable(sender.email());
            case PHONE -> Optional.ofNullable(sender.phone());
            case PREFERRED -> reach.preferred(sender, getLocale());
        };
    }
}
