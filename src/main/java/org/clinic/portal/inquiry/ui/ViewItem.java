package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.inquiry.SavedView;

/** A view that is kept: it leads there, is dragged to where one wants it, and has a menu, also for whoever drags nothing. */
class ViewItem extends Composite<Div> {

    private final SavedView view;

    ViewItem(SavedView view, InquiryLink link, int place, int count, ViewActs acts) {
        this.view = view;
        var more = new Button(Glyph.MORE.create());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.setAriaLabel(getTranslation("inquiry.view.more", view.name()));
        var menu = new Menu();
        if (place > 0) {
            menu.add(getTranslation("inquiry.view.up"), () -> acts.move(view, place - 1));
        }
        if (place < count - 1) {
            menu.add(getTranslation("inquiry.view.down"), () -> acts.move(view, place + 1));
        }
        menu.add(getTranslation("inquiry.view.rename"), () -> acts.rename(view))
                .add(
                        getTranslation(view.shared() ? "inquiry.view.unshare" : "inquiry.view.share"),
                        () -> acts.share(view, !view.shared()))
                .addLine()
                .add(getTranslation("inquiry.view.remove"), () -> acts.remove(view));
        getContent().addClassName("view");
        getContent().add(link, new MenuButton(more, menu));

        DragSource.create(this).setEffectAllowed(EffectAllowed.MOVE);
        var target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragSourceComponent()
                .filter(ViewItem.class::isInstance)
                .map(dragged -> ((ViewItem) dragged).view)
                .filter(dragged ->
                        dragged.shared() == view.shared() && !dragged.id().equals(view.id()))
                .ifPresent(dragged -> acts.move(dragged, place)));
    }
}
