package se.butiktorsten.shared.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A scanner that shares nothing with what writes our barcodes: it looks at the printed page. */
public final class Scanner {

    private static final int DPI = 300;

    private Scanner() {}

    /** What was read, and in what kind of code. */
    public record Read(String text, BarcodeFormat format) {}

    /** The pages as a printer of 300 dots an inch would print them. */
    public static List<BufferedImage> pages(byte[] pdf) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(renderer.renderImageWithDPI(i, DPI, ImageType.GRAY));
            }
        }
        return pages;
    }

    /** A label of an A4 sheet, counted from 1 along the rows. */
    public static BufferedImage label(BufferedImage sheet, int number) {
        int column = (number - 1) % 3;
        int row = (number - 1) / 3;
        int wide = dots(70_000);
        int high = dots(37_000);
        return sheet.getSubimage(
                column * wide, dots(500) + row * high, Math.min(wide, sheet.getWidth() - column * wide), high);
    }

    private static int dots(int micrometres) {
        return (int) ((long) micrometres * DPI / 25_400);
    }

    /** What a scanner reads from the picture, if anything. */
    public static Optional<Read> read(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
        try {
            Result result = new MultiFormatReader()
                    .decode(
                            bitmap,
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.CODE_128, BarcodeFormat.EAN_13, BarcodeFormat.QR_CODE)));
            return Optional.of(new Read(result.getText(), result.getBarcodeFormat()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Whether nothing is printed there. */
    public static boolean isBlank(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        for (int pixel : pixels) {
            if ((pixel & 0xFF) < 250) {
                return false;
            }
        }
        return true;
    }
}
