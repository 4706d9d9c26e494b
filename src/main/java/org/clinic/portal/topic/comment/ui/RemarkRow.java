package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Avatar;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.MentionField;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.comment.Remark;
import org.jspecify.annotations.Nullable;

/** What somebody said in a comment. Its author can say it otherwise, or take it away. */
class RemarkRow extends Composite<Div> {

    private final CommentActions actions;
    private final SpokenTime spoken;
    private final Div said = new Div();
    private @Nullable RemarkField editing;
    private @Nullable Remark shown;
    private boolean removable;
    private boolean open;

    RemarkRow(CommentActions actions, SpokenTime spoken) {
        this.actions = actions;
        this.spoken = spoken;
        getContent().addClassName("remark");
        getContent().add(said);
    }

    void show(CommentThread thread, Remark remark) {
        var isRemovable = thread.isRemovable(remark);
        if (remark.equals(shown) && removable == isRemovable && open == thread.isOpen()) {
            return;
        }
        shown = remark;
        removable = isRemovable;
        open = thread.isOpen();
        var head = new Div(new Avatar(remark.authorName()), new Span(remark.authorName()));
        head.addClassName("head");
        var when = new When(remark.madeAt(), spoken);
        when.addClassName("muted");
        head.add(when);
        if (remark.editedAt() != null) {
            var edited = new Span(getTranslation("comment.edited"));
            edited.addClassName("muted");
            edited.setTitle(spoken.exactly(remark.editedAt(), getLocale()));
            head.add(edited);
        }
        if (actions.isMine(remark) && thread.isOpen()) {
            head.add(menu(thread, remark));
        }
        said.removeAll();
        said.add(head, text(remark));
    }

    private Paragraph text(Remark remark) {
        var text = new Paragraph();
        text.addClassName("text");
        text.add(MentionField.said(remark.text(), actions.mentions()));
        return text;
    }

    private MenuButton menu(CommentThread thread, Remark remark) {
        var dots = new Button(Glyph.MORE.create());
        dots.addThemeVariants(ButtonVariant.TERTIARY);
        dots.setAriaLabel(getTranslation("comment.more"));
        var menu = new Menu().add(getTranslation("comment.edit"), () -> edit(thread, remark));
        if (thread.isRemovable(remark)) {
            menu.add(getTranslation("comment.remove"), () -> actions.remove(thread, remark));
        }
        return new MenuButton(dots, menu);
    }

    private void edit(CommentThread thread, Remark remark) {
        if (editing != null) {
            return;
        }
        var field = new RemarkField(
                getTranslation("comment.edit"),
                getTranslation("common.save"),
                actions.mentions(),
                now -> actions.edit(thread, remark, now) && endEditing(),
                this::endEditing);
        editing = field;
        field.show(remark.text());
        said.setVisible(false);
        getContent().add(field);
        field.begin("remark:" + remark.id());
    }

    private boolean endEditing() {
        if (editing != null) {
            getContent().remove(editing);
            editing = null;
        }
        said.setVisible(true);
        return true;
    }
}
