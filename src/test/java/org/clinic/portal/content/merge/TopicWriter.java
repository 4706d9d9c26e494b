package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicContent;

/** Somebody who writes a topic at random: its sections, and in them as a {@link Writer} does. */
final class TopicWriter {

    /** A section, and who writes it. */
    private record Part(SectionId id, SectionKind kind, String heading, Writer writer) {}

    private final Random random;
    private final List<Part> parts = new ArrayList<>();

    private TopicWriter(Random random) {
        this.random = random;
    }

    static TopicWriter ofTopic(Random random) {
        var writer = new TopicWriter(random);
        for (int count = 1 + random.nextInt(5); count > 0; count--) {
            writer.parts.add(writer.newPart("s" + count, "b" + count + "x", 1 + random.nextInt(6)));
        }
        return writer;
    }

    /** Another one, who begins with what this one wrote. */
    TopicWriter successor() {
        var other = new TopicWriter(random);
        int number = 0;
        for (var part : parts) {
            other.parts.add(new Part(
                    part.id(), part.kind(), part.heading(), part.writer().successor(random, "n" + ++number + "x")));
        }
        return other;
    }

    TopicContent content() {
        return new TopicContent(
                "topic",
                "en",
                "",
                "The procedure",
                "",
                parts.stream()
                        .map(part -> new Section(
                                part.id(),
                                part.kind(),
                                part.heading(),
                                part.writer().body()))
                        .toList());
    }

    void edit() {
        if (parts.isEmpty()) {
            parts.add(newPart("new", "e" + random.nextInt(1_000_000) + "x", 2));
            return;
        }
        int at = random.nextInt(parts.size());
        var part = parts.get(at);
        switch (random.nextInt(20)) {
            case 0 ->
                parts.add(random.nextInt(parts.size() + 1), newPart("new", "e" + random.nextInt(1_000_000) + "x", 3));
            case 1 -> parts.remove(at);
            case 2, 3 -> parts.add(random.nextInt(parts.size()), parts.remove(at));
            case 4 -> parts.set(at, new Part(part.id(), part.kind(), part.heading() + " retold", part.writer()));
            case 5 -> parts.set(at, new Part(part.id(), anyKind(), part.heading(), part.writer()));
            case 6 -> split(at, part);
            case 7 -> join(at, part);
            case 8 -> handOver(part);
            default -> part.writer().edit();
        }
    }

    private void split(int at, Part part) {
        var second = part.writer().blank();
        part.writer()
                .handTo(
                        second,
                        random.nextInt(part.writer().size() + 1),
                        part.writer().size());
        parts.add(at + 1, new Part(new SectionId(), SectionKind.OTHER, "Second half", second));
    }

    private void join(int at, Part part) {
        if (at + 1 < parts.size()) {
            var gone = parts.remove(at + 1).writer();
            gone.handTo(part.writer(), 0, gone.size());
        }
    }

    private void handOver(Part part) {
        if (part.writer().hasWritten()) {
            int from = random.nextInt(part.writer().size());
            part.writer().handTo(parts.get(random.nextInt(parts.size())).writer(), from, from + 1);
        }
    }

    private Part newPart(String heading, String letter, int passages) {
        return new Part(new SectionId(), anyKind(), heading, Writer.ofBody(random, letter, passages));
    }

    private SectionKind anyKind() {
        return SectionKind.values()[random.nextInt(SectionKind.values().length)];
    }
}
