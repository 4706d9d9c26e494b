package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.CurrentAccount;
import org.springframework.beans.factory.ObjectProvider;

/** The shell: where one can go, who one is, and the view. The menu shows what this account may open. */
@Layout
@Uses(Popover.class) // What modules put into the shell is not found by the bundler.
@PermitAll
class MainLayout extends Composite<Div> implements RouterLayout {

    /** Of a view beside which the rail gives its room to the text. */
    private static final String NARROW_RAIL = "narrow-rail";

    /** At the bottom of a phone there may be more places than fit; how many do, is known once styles have arrived. */
    private static final String KEEP_IN_SIGHT = """
            this.resized?.disconnect();
            this.resized = new ResizeObserver(() => this.scrollIntoView({block: 'nearest', inline: 'center'}));
            this.resized.observe(this);""";

    private final Main main = new Main();

    MainLayout(
            CurrentAccount current,
            AuthenticationContext authentication,
            List<ShellItem> items,
            List<PlaceCount> counts,
            List<KeyPlace> keys,
            ObjectProvider<PaletteSource> sources,
            Translations translations,
            Broadcasts broadcasts) {
        var nav = new Nav();
        nav.addClassName("places");
        nav.setAriaLabel(getTranslation("shell.navigation"));
        MenuConfiguration.getMenuEntries().stream()
                .map(entry -> link(entry, counts))
                .forEach(nav::add);

        var rail = new Header(mark(), nav);
        rail.addClassName("rail");
        current.find().ifPresent(account -> {
            items.forEach(item -> rail.add(item.component()));
            rail.add(new AccountMenu(account, authentication));
        });

        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("app");
        getContent()
                .add(
                        new SkipLink(main),
                        rail,
                        main,
                        new ConnectionGuard(broadcasts),
                        new SaidBefore(),
                        new LengthGuard());
        current.find()
                .ifPresent(account -> getContent()
                        .add(
                                new KeyList(account, keys, translations),
                                new Palette(account, sources.orderedStream().toList())));
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(view.getElement());
        // Said of the shell itself: styles that look into it for the view would have all of the view styled again and
        // again.
        getContent().setClassName(NARROW_RAIL, view.getElement().getClassList().contains(NARROW_RAIL));
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        main.getElement().removeAllChildren();
    }

    private Component mark() {
        var sign = new Span();
        sign.addClassName("sign");
        var mark = new Div(sign, new Span(getTranslation("shell.name")));
        mark.addClassName("mark");
        return mark;
    }

    private Component link(MenuEntry entry, List<PlaceCount> counts) {
        var name = getTranslation(entry.title());
        var link = new RouterLink();
        link.setRoute(entry.menuClass());
        link.setHighlightCondition((place, shown) ->
                HighlightConditions.locationPrefix().shouldHighlight(place, shown) || isOver(place, shown));
        link.setHighlightAction((place, highlighted) -> {
            if (highlighted) {
                place.getElement().setAttribute("aria-current", "page");
                place.getElement().executeJs(KEEP_IN_SIGHT);
            } else {
                place.getElement().removeAttribute("aria-current");
                place.getElement().executeJs("this.resized?.disconnect()");
            }
        });
        link.getElement().setAttribute("title", name);
        var label = new Span(name);
        label.addClassName("name");
        link.add(Glyph.named(entry.icon()).create(), label);
        counts.stream()
                .filter(count -> count.place().equals(link.getHref()))
                // A word of its own, for whoever compares what is read aloud with what is seen.
                .forEach(count -> link.add(new Text(" "), new PlaceBadge(count, link, name)));
        return link;
    }

    private static boolean isOver(RouterLink place, AfterNavigationEvent shown) {
        var under = shown.getActiveChain().getFirst().getClass().getAnnotation(UnderPlace.class);
        return under != null && under.value().equals(place.getHref());
    }
}
