package se.butiktorsten.shared.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Renderable;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A code for a scanner: dark bars or squares on a raster of modules, with the quiet zone around it that the scanner
 * needs. It is printed as lines, never as pixels, so that it is as sharp as the printer.
 */
public final class Barcode {

    /** The nominal width of a bar's module in thousandths of a millimetre; wider gains nothing. */
    private static final int NOMINAL = 330;

    /** Thousandths of a millimetre in a thousand points. */
    private static final long MICROMETRES = 352_778;

    private final List<int[]> dark;
    private final int quiet;
    private final int wide;
    private final boolean isSquare;

    private Barcode(Symbol symbol, int quiet, boolean isSquare) {
        this.quiet = quiet;
        this.isSquare = isSquare;
        this.dark = new ArrayList<>();
        for (Rectangle one : symbol.getRectangles()) {
            dark.add(new int[] {(int) one.x, (int) one.y, (int) one.width, (int) one.height});
        }
        int left = dark.stream().mapToInt(one -> one[0]).min().orElse(0);
        dark.forEach(one -> one[0] -= left);
        this.wide = dark.stream().mapToInt(one -> one[0] + one[2]).max().orElse(0);
    }

    /**
     * Code 128, for letters and digits of our own.
     *
     * @throws IllegalArgumentException if it has a letter that the code cannot hold
     */
    public static Barcode code128(String text) {
        return encoded(new Code128(), text, 10);
    }

    /**
     * EAN-13, for goods in shops.
     *
     * @param digits thirteen; the last one is reckoned from the others
     */
    public static Barcode ean13(String digits) {
        return encoded(new Ean(Ean.Mode.EAN13), digits.substring(0, 12), 11);
    }

    /** A square code for an address, which a telephone reads. */
    public static Barcode qr(String text) {
        QrCode code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        return encoded(code, text, 4);
    }

    private static Barcode encoded(Symbol symbol, String text, int quiet) {
        symbol.setModuleWidth(1);
        symbol.setBarHeight(1);
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        try {
            symbol.setContent(text);
        } catch (OkapiException e) {
            throw new IllegalArgumentException("No code for this text", e);
        }
        return new Barcode(symbol, quiet, symbol instanceof QrCode);
    }

    /** How wide a module becomes in a box of so many points, in thousandths of a millimetre. */
    public int module(int boxWidth) {
        long fits = boxWidth * MICROMETRES / (1000L * (wide + 2 * quiet));
        return (int) (isSquare ? fits : Math.min(NOMINAL, fits));
    }

    /**
     * The code to be printed in a box of so many points: bars over its whole height from its left edge on, a square code
     * as large as it can be.
     */
    public Renderable in(int boxWidth, int boxHeight) {
        return new Drawn(dark, quiet, wide, isSquare, module(boxWidth), boxWidth, boxHeight);
    }

    private static final class Drawn extends Drawing {

        private static final long serialVersionUID = 1L;

        private final ArrayList<int[]> dark;
        private final int quiet;
        private final int wide;
        private final boolean isSquare;
        private final int module;

        Drawn(List<int[]> dark, int quiet, int wide, boolean isSquare, int module, int boxWidth, int boxHeight) {
            super(boxWidth, boxHeight);
            this.dark = new ArrayList<>(dark);
            this.quiet = quiet;
            this.wide = wide;
            this.isSquare = isSquare;
            this.module = module;
        }

        @Override
        public void render(JasperReportsContext context, Graphics2D paper, Rectangle2D box) {
            double step = isSquare
                    ? Math.min(box.getWidth(), box.getHeight()) / (wide + 2 * quiet)
                    : module * 1000.0 / MICROMETRES * box.getWidth() / boxWidth();
            paper.setColor(Color.BLACK);
            for (int[] one : dark) {
                double x = box.getX() + (quiet + one[0]) * step;
                paper.fill(
                        isSquare
                                ? new Rectangle2D.Double(
                                        x, box.getY() + (quiet + one[1]) * step, one[2] * step, one[3] * step)
                                : new Rectangle2D.Double(x, box.getY(), one[2] * step, box.getHeight()));
            }
        }
    }
}
