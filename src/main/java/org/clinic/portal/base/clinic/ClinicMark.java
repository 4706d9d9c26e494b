package org.clinic.portal.base.clinic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.clinic.portal.base.digest.Sha256;

/** The picture that stands for the clinic, as it was written anew: nothing is in it but what is drawn. */
public final class ClinicMark {

    private static final String LENGTH = "([0-9]{1,6}(?:\\.[0-9]{1,6})?|\\.[0-9]{1,6})";
    private static final Pattern MEASURE =
            Pattern.compile("viewBox=\"[^\\s,\"]+[\\s,]+[^\\s,\"]+[\\s,]+%s[\\s,]+%s\\s*\"".formatted(LENGTH, LENGTH));

    /** Of the width in a PNG, which is four bytes long; four of the height follow (PNG, third edition, 11.2.1). */
    private static final int WIDTH_AT = 16;

    private final Kind kind;
    private final byte[] content;
    private final Sha256 hash;

    /** What it is written in. */
    public enum Kind {
        SVG,
        PNG
    }

    public ClinicMark(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content.clone();
        this.hash = Sha256.of(content);
    }

    public Kind kind() {
        return kind;
    }

    public byte[] content() {
        return content.clone();
    }

    public Sha256 hash() {
        return hash;
    }

    /** How many times as wide as high it is; nothing if it does not say so. */
    public OptionalDouble ratio() {
        return switch (kind) {
            case SVG -> {
                var measure = MEASURE.matcher(new String(content, StandardCharsets.UTF_8));
                yield measure.find()
                        ? ratio(Double.parseDouble(measure.group(1)), Double.parseDouble(measure.group(2)))
                        : OptionalDouble.empty();
            }
            case PNG ->
                content.length < WIDTH_AT + 2 * Integer.BYTES
                        ? OptionalDouble.empty()
                        : ratio(
                                ByteBuffer.wrap(content).getInt(WIDTH_AT),
                                ByteBuffer.wrap(content).getInt(WIDTH_AT + Integer.BYTES));
        };
    }

    private static OptionalDouble ratio(double width, double height) {
        return width > 0 && height > 0 ? OptionalDouble.of(width / height) : OptionalDouble.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClinicMark mark && mark.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
