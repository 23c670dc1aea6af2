package se.butiktorsten.shared.print;

import java.awt.Dimension;
import java.awt.geom.Dimension2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Something that is drawn in lines, never as pixels, in a box of so many points: as sharp as the printer. */
abstract class Drawing extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

    private static final long serialVersionUID = 1L;

    private final int boxWidth;
    private final int boxHeight;

    Drawing(int boxWidth, int boxHeight) {
        this.boxWidth = boxWidth;
        this.boxHeight = boxHeight;
    }

    int boxWidth() {
        return boxWidth;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension(boxWidth, boxHeight);
    }
}
