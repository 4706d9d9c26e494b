package org.clinic.portal.clinic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.clinic.portal.base.clinic.ClinicMark;

/** A file that somebody chose as the clinic's mark. Nothing of it is kept as it came: what it draws is written anew. */
public final class MarkFile {

    /** In bytes. */
    public static final int LARGEST = 512 * 1024;

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final int BEGINNING = 1024;

    private MarkFile() {}

    /** The mark in a file, whatever it is called; an {@link UnfitMarkException} if it is none, or too much of one. */
    public static ClinicMark read(byte[] file) {
        if (file.length > LARGEST) {
            throw new UnfitMarkException("too-big");
        }
        if (Arrays.equals(file, 0, Math.min(PNG.length, file.length), PNG, 0, PNG.length)) {
            return PngMark.read(file);
        }
        var beginning = new String(file, 0, Math.min(BEGINNING, file.length), StandardCharsets.UTF_8);
        if (beginning.contains("<svg")) {
            return SvgMark.read(new String(file, StandardCharsets.UTF_8));
        }
        throw new UnfitMarkException("other-kind");
    }
}
