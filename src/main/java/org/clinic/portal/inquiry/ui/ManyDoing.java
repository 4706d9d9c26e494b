package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.ManyActs.Act;
import org.clinic.portal.inquiry.ManyActs.Close;
import org.clinic.portal.inquiry.ManyActs.Give;
import org.clinic.portal.inquiry.ManyActs.Label;
import org.clinic.portal.inquiry.ManyActs.Left;
import org.clinic.portal.inquiry.ManyActs.MarkAsSpam;
import org.clinic.portal.inquiry.ManyActs.SetAside;
import org.clinic.portal.inquiry.ManyInquiries;
import org.clinic.portal.inquiry.ManyInquiries.Done;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Says beforehand which of many inquiries would be left alone, shows how far it is, and offers to take all of it back. */
class ManyDoing {

    /** More take longer than one waits for without being told. */
    private static final int AT_ONCE = 20;

    private final ManyInquiries many;
    private final UI ui;
    private final Consumer<Set<InquiryId>> done;

    /** @param done gets those to which something was done, once none is to be ticked any more */
    ManyDoing(ManyInquiries many, UI ui, Consumer<Set<InquiryId>> done) {
        this.many = many;
        this.ui = ui;
        this.done = done;
    }

    /** Does it at once to all of them, or asks first where some would be left alone. */
    void ask(Act act, List<InquiryId> some) {
        var preview = many.preview(act, some);
        if (preview.left().isEmpty()) {
            perform(act, some);
        } else if (preview.will() == 0) {
            Notices.problem(say("inquiry.many.nothing", left(preview.left())));
        } else {
            var dialog = new Dialog(
                    say("inquiry.many.before"),
                    new Paragraph(say("inquiry.many.will", preview.will(), some.size(), left(preview.left()))));
            dialog.addClassName("plan-dialog");
            var go = new Button(say("inquiry.many.go." + name(act), preview.will()), click -> {
                dialog.close();
                perform(act, some);
            });
            go.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(new Button(say("common.cancel"), click -> dialog.close()), go);
            dialog.open();
        }
    }

    private void perform(Act act, List<InquiryId> some) {
        try {
            run(some.size(), progress -> many.perform(act, some, progress), this::tell);
        } catch (OptimisticLockingFailureException gone) {
            tellGone();
        }
    }

    private void tell(Done result) {
        done.accept(result.revisions().keySet());
        var said = say(
                "inquiry.many.done." + name(result.act()),
                result.revisions().size(),
                result.act() instanceof Give give ? give.to().name() : "",
                result.act() instanceof Label label ? label.name() : "");
        if (!result.left().isEmpty()) {
            said = say("inquiry.many.but", said, left(result.left()));
        }
        if (result.revisions().isEmpty()) {
            Notices.problem(said);
        } else {
            Notices.undo(said, () -> takeBack(result));
        }
    }

    private void takeBack(Done result) {
        int all = result.revisions().size();
        run(all, progress -> many.takeBack(result, progress), kept -> {
            done.accept(result.revisions().keySet());
            Notices.show(say("inquiry.many.taken-back", all - kept, kept));
        });
    }

    /** A few are through before one looks; of more one sees how far it is, and it goes on also if the window is closed. */
    private <T> void run(int count, Function<IntConsumer, T> what, Consumer<T> then) {
        if (count <= AT_ONCE) {
            then.accept(what.apply(through -> {}));
            return;
        }
        var bar = new ProgressBar(0, count);
        var dialog = new Dialog(say("inquiry.many.running", count), bar);
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> {
            try {
                var result = what.apply(through -> show(() -> bar.setValue(through)));
                show(() -> {
                    dialog.close();
                    then.accept(result);
                });
            } catch (OptimisticLockingFailureException gone) {
                show(() -> {
                    dialog.close();
                    tellGone();
                });
            } catch (RuntimeException broken) {
                show(() -> {
                    dialog.close();
                    throw broken;
                });
            }
        }));
    }

    private void tellGone() {
        Notices.problem(say("inquiry.many.gone"));
    }

    private void show(Runnable what) {
        if (ui.isAttached()) {
            ui.access(what::run);
        }
    }

    /** "3 are closed, 1 is being written on". */
    private String left(Map<Left, Integer> left) {
        return left.entrySet().stream()
                .map(each -> say("inquiry.many.left." + each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String name(Act act) {
        return switch (act) {
            case Give _ -> "give";
            case SetAside _ -> "aside";
            case Label _ -> "label";
            case Close _ -> "close";
            case MarkAsSpam _ -> "spam";
        };
    }

    private String say(String key, Object... values) {
        return ui.getTranslation(key, values);
    }
}
