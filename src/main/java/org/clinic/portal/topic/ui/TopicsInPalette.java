package org.clinic.portal.topic.ui;

import java.util.List;
import java.util.Set;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PaletteSource;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.clinic.portal.topic.address.TopicAddress;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Topics by their titles and addresses, as the list finds them. */
@Component
@Order(10)
class TopicsInPalette implements PaletteSource {

    private static final int SHOWN = 6;

    private final TopicSearch search;

    TopicsInPalette(TopicSearch search) {
        this.search = search;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public boolean isFor(Set<String> roles) {
        return roles.contains(Roles.MARKETING) || roles.contains(Roles.REVIEWER);
    }

    @Override
    public List<Found> find(String words) {
        return search.search(TopicFilter.ALL.withText(words), PageRequest.ofSize(SHOWN)).stream()
                .map(topic -> new Found(
                        topic.title().isBlank() ? topic.slug() : topic.title(),
                        topic.slug(),
                        TopicAddress.editor(topic.id()).path()))
                .toList();
    }
}
