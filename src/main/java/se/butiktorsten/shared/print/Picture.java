package se.butiktorsten.shared.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Renderable;
import se.butiktorsten.shared.web.Chart;

/** A chart on paper, as it stands on the page: drawn in lines, so that it is as sharp as the printer. */
public final class Picture {

    private static final String LETTERS = "DejaVu Sans";
    private static final int LETTER_SIZE = 13;
    private static final Color BAR = new Color(0x12436D);
    private static final Color BELOW_NOTHING = new Color(0x801650);
    private static final Color INK = new Color(0x1B2420);

    private Picture() {}

    /** The chart as large as it can be in a box of so many points, and never larger than it was drawn, from the top left. */
    public static Renderable of(Chart chart, int boxWidth, int boxHeight) {
        return new Drawn(chart, boxWidth, boxHeight);
    }

    private static final class Drawn extends Drawing {

        private static final long serialVersionUID = 1L;

        private final transient Chart chart;

        Drawn(Chart chart, int boxWidth, int boxHeight) {
            super(boxWidth, boxHeight);
            this.chart = chart;
        }

        @Override
        public void render(JasperReportsContext context, Graphics2D paper, Rectangle2D box) {
            AffineTransform before = paper.getTransform();
            double scale = Math.min(1, Math.min(box.getWidth() / chart.width(), box.getHeight() / chart.height()));
            paper.translate(box.getX(), box.getY());
            paper.scale(scale, scale);
            paper.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            for (Chart.Bar bar : chart.bars()) {
                paper.setColor(bar.isNegative() ? BELOW_NOTHING : BAR);
                paper.fill(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height()));
            }
            paper.setColor(INK);
            for (Chart.Label label : chart.labels()) {
                paper.setFont(new Font(LETTERS, label.isFigure() ? Font.BOLD : Font.PLAIN, LETTER_SIZE));
                paper.drawString(label.text(), (float) start(label, paper), label.y());
            }
            paper.setTransform(before);
        }

        private static double start(Chart.Label label, Graphics2D paper) {
            double width =
                    paper.getFontMetrics().getStringBounds(label.text(), paper).getWidth();
            return switch (label.anchor()) {
                case "end" -> label.x() - width;
                case "middle" -> label.x() - width / 2;
                default -> label.x();
            };
        }
    }
}
