package org.clinic.portal.website;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Optional;

/**
 * A QR code (ISO/IEC 18004) as lines of an SVG that are one unit wide. It stands a fold or a stain on an eighth of it
 * (level M).
 *
 * @param size in units, without the quiet zone of four around it
 * @param path the dark ones, row by row
 */
public record QrCode(int size, String path) {

    /** Nothing for a text that is too long for one, which is beyond two thousand letters. */
    static Optional<QrCode> of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return Optional.of(new QrCode(matrix.getWidth(), path(matrix)));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %d.5h%d".formatted(from, y, x - from));
                }
            }
        }
        return path.toString();
    }
}
