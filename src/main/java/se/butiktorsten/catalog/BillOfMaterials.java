package se.butiktorsten.catalog;

import java.util.List;
import se.butiktorsten.shared.Quantity;

/**
 * What a revision of a recipe is made of, and how much of it for any quantity. Frozen with the revision. One level: what a
 * half-made thing is made of in its turn stands in its own recipe.
 *
 * <p>All reckoning is exact and rounded once: what is needed up, what has been used to the nearest; to a thousandth, or to
 * whole pieces for what is counted in pieces.
 *
 * @param yields how much of the product the amounts are for
 * @param expectedScrap the share of what is begun that does not become good, in basis points, at most half
 * @param lines in the order they were written
 */
public record BillOfMaterials(long recipeId, long productId, Quantity yields, int expectedScrap, List<Line> lines) {

    private static final int WHOLE = 10_000;

    /**
     * So much of a material or half-made thing.
     *
     * @param id the line's own, the same for ever
     * @param position 1, 2, 3 … as written
     * @param unit what the article is counted in
     * @param amount for as much as the recipe yields, in the article's unit
     * @param step the position of the step that uses it, from 1
     */
    public record Line(long recipeId, long id, int position, long articleId, Unit unit, Quantity amount, int step) {

        /** The smallest amount of the article there is, in thousandths. */
        private long grain() {
            return unit.isDivisible() ? 1 : Quantity.ONE_UNIT;
        }
    }

    /**
     * How much a line needs.
     *
     * @param amount in the unit of the line's article
     */
    public record Need(Line line, Quantity amount) {}

    public BillOfMaterials {
        lines = List.copyOf(lines);
    }

    /** What is needed for so much good product, with what is expected to be scrapped on the way; line by line. */
    public List<Need> needs(Quantity made) {
        return lines.stream().map(line -> new Need(line, needed(line, made))).toList();
    }

    /** What one line needs for so much good product; rounded up. */
    public Quantity needed(Line line, Quantity made) {
        return new Quantity(forOneGood(line).times(thousandths(made)).enough(line.grain()));
    }

    /**
     * How much of a line has been used when its step has been done for so much, all told: good and scrapped. Because it
     * is told from the whole and not piece by piece, no rounding ever adds up.
     *
     * @param recorded all that the step has recorded since its order began
     */
    public Quantity usedAfter(Line line, Quantity recorded) {
        return new Quantity(forOneBegun(line).times(thousandths(recorded)).nearest(line.grain()));
    }

    /** Exactly how many thousandths of the line's article go into a thousandth of the product, with nothing scrapped. */
    Ratio forOneBegun(Line line) {
        return Ratio.of(line.amount().thousandths(), yields.thousandths());
    }

    /** The same for a thousandth that becomes good. */
    Ratio forOneGood(Line line) {
        return forOneBegun(line).times(Ratio.of(WHOLE, WHOLE - expectedScrap));
    }

    private static Ratio thousandths(Quantity quantity) {
        return Ratio.of(quantity.thousandths(), 1);
    }

    /** The same as it would be written today, to begin a new revision from. */
    public BillDraft asDraft() {
        return new BillDraft(
                yields,
                expectedScrap,
                lines.stream()
                        .map(line -> new BillDraft.Line(line.articleId(), line.amount(), line.step()))
                        .toList());
    }
}
