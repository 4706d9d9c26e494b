package org.clinic.portal.website;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** Draws the lines of a code as a browser does, and reads them as a camera does. */
final class ReadQrCode {

    private static final int QUIET = 4;
    private static final int DOTS = 8;
    private static final Pattern LINE = Pattern.compile("M([0-9]+) ([0-9]+)\\.5h([0-9]+)");

    private ReadQrCode() {}

    static String text(int size, String path) throws ReaderException {
        int width = (size + 2 * QUIET) * DOTS;
        var dots = new int[width * width];
        Arrays.fill(dots, 0xFFFFFF);
        LINE.matcher(path).results().forEach(line -> {
            int x = Integer.parseInt(line.group(1));
            int y = Integer.parseInt(line.group(2));
            for (int row = (y + QUIET) * DOTS; row < (y + QUIET + 1) * DOTS; row++) {
                int from = row * width + (x + QUIET) * DOTS;
                Arrays.fill(dots, from, from + Integer.parseInt(line.group(3)) * DOTS, 0);
            }
        });
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, dots)));
        return new QRCodeReader()
                .decode(picture, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
