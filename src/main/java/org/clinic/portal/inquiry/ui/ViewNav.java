package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.SavedView;
import org.jspecify.annotations.Nullable;

/** The ways to look at inquiries, at the left: those that there always are, the team's and one's own, each with how many. */
class ViewNav extends Composite<Nav> {

    /** The styles put the number behind the name. */
    private static final String COUNT = "data-count";

    private final ViewActs acts;
    private final Map<InquiryFilter, InquiryLink> links = new LinkedHashMap<>();
    private final Button keep = new Button(getTranslation("inquiry.view.keep"));

    private final RouterLink quarantine = new RouterLink(getTranslation("quarantine.title"), QuarantineView.class);

    private Map<InquiryFilter, Integer> counts = Map.of();
    private int quarantined;
    private InquiryFilter current = new InquiryFilter(InquiryScope.TO_ANSWER, "");
    private List<SavedView> saved = List.of();

    /** @param chosen for whoever follows one */
    ViewNav(ViewActs acts, Runnable chosen) {
        this.acts = acts;
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        keep.addClassName("keep-view");
        keep.addClickListener(click -> acts.keep(current));
        getContent().addClassName("views");
        getContent().setAriaLabel(getTranslation("inquiry.scopes"));
        // One listener for all links.
        getContent()
                .getElement()
                .addEventListener("click", click -> chosen.run())
                .setFilter("event.target.closest('a')");
        draw();
    }

    /** Those that are kept, besides those that there always are: answers whether they are others than before. */
    boolean show(List<SavedView> views) {
        boolean areOthers = !views.equals(saved);
        if (areOthers) {
            saved = views;
            draw();
        }
        return areOthers;
    }

    private void draw() {
        getContent().removeAll();
        links.clear();
        for (var scope : InquiryScope.values()) {
            getContent().add(link(new InquiryFilter(scope, ""), getTranslation("inquiry.scope." + scope)));
        }
        getContent().add(quarantine);
        add(true, "inquiry.view.shared");
        add(false, "inquiry.view.own");
        getContent().add(keep);
        showCounts(counts, quarantined);
        setCurrent(current);
    }

    /** All that there are to count. */
    Set<InquiryFilter> filters() {
        return links.keySet();
    }

    /** @param waiting how many wait in quarantine */
    void showCounts(Map<InquiryFilter, Integer> now, int waiting) {
        counts = now;
        quarantined = waiting;
        links.forEach((filter, link) -> showCount(link, counts.get(filter)));
        showCount(quarantine, waiting);
    }

    private static void showCount(RouterLink link, @Nullable Integer count) {
        if (count == null) {
            link.getElement().removeAttribute(COUNT);
        } else {
            link.getElement().setAttribute(COUNT, count.toString());
        }
    }

    /** Says where one is; what is no view yet can be kept as one. */
    void setCurrent(InquiryFilter filter) {
        current = filter.withText("");
        links.forEach((its, link) -> link.setCurrent(its.equals(current) && !filter.isSearch(), "page"));
        keep.setVisible(!links.containsKey(current));
    }

    /** What the one is called where one is; of what is no view, the scope. */
    String title() {
        return saved.stream()
                .filter(view -> view.filter().equals(current))
                .findFirst()
                .map(SavedView::name)
                .orElseGet(() -> getTranslation("inquiry.scope." + current.scope()));
    }

    private void add(boolean shared, String title) {
        var theirs = saved.stream().filter(view -> view.shared() == shared).toList();
        if (!theirs.isEmpty()) {
            getContent().add(new H2(getTranslation(title)));
            var items = new ArrayList<ViewItem>();
            for (int place = 0; place < theirs.size(); place++) {
                var view = theirs.get(place);
                items.add(new ViewItem(view, link(view.filter(), view.name()), place, theirs.size(), acts));
            }
            items.forEach(getContent()::add);
        }
    }

    private InquiryLink link(InquiryFilter filter, String name) {
        var link = new InquiryLink(null, filter);
        link.setText(name);
        links.putIfAbsent(filter, link);
        return link;
    }
}
