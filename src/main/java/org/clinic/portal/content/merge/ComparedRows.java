package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.merge.Passage.Run;
import org.jspecify.annotations.Nullable;

/** Lays a section and what became of it out in rows: blocks that have become each other stand in one. */
final class ComparedRows {

    private final List<Passage> passages;

    /** Both may hold the very same block. */
    private final Map<Block, Row> rowsBefore = new IdentityHashMap<>();

    private final Map<Block, Row> rowsAfter = new IdentityHashMap<>();
    private final List<Block> before;
    private final List<Block> after;

    private ComparedRows(SectionComparison section) {
        passages = Stream.concat(section.passages().stream(), section.left().stream())
                .toList();
        before = blocks(section.before());
        after = blocks(section.after());
        before.forEach(block -> rowsBefore.put(block, new Row()));
        after.forEach(block -> rowsAfter.put(block, new Row()));
        passages.stream().filter(passage -> !passage.moved()).forEach(this::join);
        passages.forEach(this::put);
    }

    static List<ComparedRow> of(SectionComparison section) {
        return new ComparedRows(section).inOrder().stream().map(Row::compared).toList();
    }

    private static List<Block> blocks(@Nullable Section section) {
        return section == null ? List.of() : section.body().blocks();
    }

    private void join(Passage passage) {
        var joined = rows(passage);
        joined.stream().skip(1).forEach(row -> {
            rowsBefore.replaceAll((block, its) -> its == row ? joined.getFirst() : its);
            rowsAfter.replaceAll((block, its) -> its == row ? joined.getFirst() : its);
        });
    }

    private void put(Passage passage) {
        rows(passage).forEach(row -> row.own.add(passage));
    }

    /** Those in which any of its lines stands here. */
    private List<Row> rows(Passage passage) {
        return Stream.concat(
                        passage.before().stream().map(line -> rowsBefore.get(line.block())),
                        passage.after().stream().map(line -> rowsAfter.get(line.block())))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** As the blocks stand now; those of which none stands here now follow on what they followed. */
    private Set<Row> inOrder() {
        var gone = new IdentityHashMap<Row, List<Row>>();
        var first = new ArrayList<Row>();
        @Nullable Row stays = null;
        for (var block : before) {
            var row = Objects.requireNonNull(rowsBefore.get(block));
            if (rowsAfter.containsValue(row)) {
                stays = row;
            } else if (stays == null) {
                first.add(row);
            } else {
                gone.computeIfAbsent(stays, _ -> new ArrayList<>()).add(row);
            }
        }
        var order = new LinkedHashSet<>(first);
        for (var block : after) {
            var row = Objects.requireNonNull(rowsAfter.get(block));
            if (order.add(row)) {
                order.addAll(gone.getOrDefault(row, List.of()));
            }
        }
        return order;
    }

    private final class Row {

        private final Set<Passage> own = Collections.newSetFromMap(new IdentityHashMap<>());

        ComparedRow compared() {
            var inOrder = passages.stream().filter(own::contains).toList();
            var before = blocks(ComparedRows.this.before, rowsBefore);
            var after = blocks(ComparedRows.this.after, rowsAfter);
            var old = new Faced(before);
            var now = new Faced(after);
            inOrder.forEach(passage -> {
                old.mark(passage, passage.before(), Run::before);
                now.mark(passage, passage.after(), Run::after);
            });
            return new ComparedRow(
                    old.face(),
                    now.face(),
                    new Together(before, after, inOrder).face(old.face(), now.face()),
                    inOrder.stream().allMatch(Passage::isSame) && before.equals(after));
        }

        private List<Block> blocks(List<Block> all, Map<Block, Row> rows) {
            return all.stream().filter(block -> rows.get(block) == this).toList();
        }
    }
}
