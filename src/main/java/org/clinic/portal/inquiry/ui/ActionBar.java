package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.NextSteps;
import org.jspecify.annotations.Nullable;

/** What can be done with one inquiry, and the note one writes on it. */
class ActionBar extends Composite<Div> {

    private final InquiryService inquiries;
    private final NextSteps steps;
    private final AccountId me;
    private final Acting acting;
    private final Closing closing;
    private final Function<NamedAccount, String> named;
    private final NoteField note;
    private final Div moves = new Div();
    private final Button undo;
    private final Button spam;

    private InquiryDetail shown;
    private @Nullable Offered offered;

    ActionBar(
            InquiryDetail inquiry,
            InquiryService inquiries,
            NextSteps steps,
            AccountId me,
            Acting acting,
            Closing closing,
            Function<NamedAccount, String> named) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.me = me;
        this.acting = acting;
        this.closing = closing;
        this.named = named;
        shown = inquiry;

        note = new NoteField(inquiry.id(), new Mentions(inquiries.colleagues()));
        note.whenSent(this::addNote);
        moves.addClassName("moves");
        var addNote = button("inquiry.add-note", this::addNote);
        undo = Keyed.by("undo", button("inquiry.undo", () -> act(shown, this::takeBack)));
        spam = Keyed.by("spam", button("inquiry.spam", this::markAsSpam));
        var apart = new Div(undo, spam);
        apart.addClassName("apart");
        var buttons = new Div(moves, addNote, apart);
        buttons.addClassName("buttons");
        getContent().addClassName("inquiry-actions");
        getContent().add(note, buttons);
        show(inquiry);
    }

    /** Offers what can be done now, and leaves the note as it is. */
    final void show(InquiryDetail inquiry) {
        shown = inquiry;
        offer(inquiry);
        undo.setVisible(inquiry.canBeTakenBack());
        spam.setVisible(inquiry.status() != InquiryStatus.SPAM && inquiry.status() != InquiryStatus.MERGED);
    }

    /** What decides which buttons there are. As long as it is the same they stay, so that no key meets one that is gone. */
    private record Offered(InquiryStatus status, @Nullable AccountId assignee, int tries) {}

    private void offer(InquiryDetail inquiry) {
        var offers = new Offered(inquiry.status(), inquiry.assignee(), inquiry.triesInVain());
        if (offers.equals(offered)) {
            return;
        }
        offered = offers;
        moves.removeAll();
        switch (inquiry.status()) {
            case RECEIVED ->
                moves.add(
                        Keyed.by("mine", main("inquiry.assign-to-me", () -> act(shown, this::assignToMe))),
                        assignMenu(inquiry));
            case ASSIGNED -> {
                if (!me.equals(inquiry.assignee())) {
                    moves.add(Keyed.by("mine", button("inquiry.take-over", () -> act(shown, this::assignToMe))));
                }
                moves.add(assignMenu(inquiry), closeMenu());
            }
            case CLOSED -> moves.add(button("inquiry.reopen", () -> act(shown, this::reopen)));
            case MERGED -> {}
            case SPAM -> moves.add(main("inquiry.no-spam", () -> act(shown, this::markAsNoSpam)));
        }
    }

    /** To anybody but whose it is, and oneself, for whom there is a button. */
    private Component assignMenu(InquiryDetail inquiry) {
        var colleagues = new Menu();
        inquiries.colleagues().stream()
                .filter(each -> !each.id().equals(me) && !each.id().equals(inquiry.assignee()))
                .forEach(each -> colleagues.add(named.apply(each), () -> assign(each)));
        var menu = new MenuButton(new Button(getTranslation("inquiry.assign")), colleagues);
        menu.addClassName("assign-menu");
        menu.setVisible(!colleagues.isEmpty());
        return menu;
    }

    private void assign(NamedAccount colleague) {
        act(shown, seen -> {
            var given = inquiries.assign(seen.id(), seen.revision(), colleague.id());
            Notices.undo(
                    getTranslation("inquiry.assigned", given.sender().name(), colleague.name()),
                    () -> act(given, this::takeBack));
            return given;
        });
    }

    private Component closeMenu() {
        var menu = new MenuButton(
                Keyed.by("close", new Button(getTranslation("inquiry.close"))), closing.menu(() -> shown));
        menu.addClassName("close-menu");
        return menu;
    }

    private InquiryDetail assignToMe(InquiryDetail seen) {
        return inquiries.assignToMe(seen.id(), seen.revision());
    }

    private InquiryDetail takeBack(InquiryDetail seen) {
        return steps.takeBack(seen.id(), seen.revision());
    }

    private InquiryDetail reopen(InquiryDetail seen) {
        return inquiries.reopen(seen.id(), seen.revision());
    }

    private InquiryDetail markAsNoSpam(InquiryDetail seen) {
        return inquiries.markAsNoSpam(seen.id(), seen.revision());
    }

    private void markAsSpam() {
        act(shown, seen -> {
            var marked = inquiries.markAsSpam(seen.id(), seen.revision());
            Notices.undo(
                    getTranslation("inquiry.marked-as-spam", marked.sender().name()),
                    () -> act(marked, this::takeBack));
            return marked;
        });
    }

    private void addNote() {
        if (note.getValue().isBlank()) {
            note.focus();
            return;
        }
        act(shown, seen -> {
            var noted = inquiries.note(seen.id(), seen.revision(), note.getValue());
            note.added();
            return noted;
        });
    }

    private void act(InquiryDetail seen, UnaryOperator<InquiryDetail> action) {
        acting.act(seen, action, this::getTranslation);
    }

    private Button main(String name, Runnable action) {
        var button = button(name, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button button(String name, Runnable action) {
        return new Button(getTranslation(name), click -> action.run());
    }
}
