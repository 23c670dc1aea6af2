package se.butiktorsten.catalog.web;

import java.util.ArrayList;
import java.util.List;
import se.butiktorsten.catalog.SkillsOverview;

/** How many tasks have each grade of a demand, as six small columns worked out to the last coordinate. */
public record GradePicture(List<Column> columns) {

    static final int WIDTH = 102;
    static final int HEIGHT = 32;

    private static final int COLUMN = 14;
    private static final int GAP = 3;
    private static final int BASE = 1;

    /** One column; a grade that no task has is a thin line. */
    public record Column(int x, int y, int width, int height) {}

    /** @param most the count that is as high as the picture, the same for every row of a page */
    static GradePicture of(SkillsOverview.Row row, int most) {
        List<Column> columns = new ArrayList<>();
        for (int count : row.counts()) {
            int height = count == 0 ? BASE : Math.max(BASE + 2, HEIGHT * count / Math.max(1, most));
            columns.add(new Column(columns.size() * (COLUMN + GAP) + 1, HEIGHT - height, COLUMN, height));
        }
        return new GradePicture(List.copyOf(columns));
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }
}
