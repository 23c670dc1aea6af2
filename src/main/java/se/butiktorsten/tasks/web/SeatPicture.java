package se.butiktorsten.tasks.web;

import java.util.ArrayList;
import java.util.List;
import se.butiktorsten.tasks.OpenWork.Covered;
import se.butiktorsten.tasks.OpenWork.Share;

/** The seats at each grade of a demand as six columns with their figures, worked out to the last coordinate. */
public record SeatPicture(List<Column> columns) {

    private static final int COLUMN = 34;
    private static final int STEP = 46;
    private static final int LETTERS = 18;
    private static final int ROOM = 70;

    /** One column: its figure stands above it, its grade below. A grade without a seat is a thin line. */
    public record Column(int grade, int seats, int x, int y, int width, int height) {

        /** Where the middle of both texts is. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** @param most the seats that are as high as the picture, the same for every picture of a page */
    static SeatPicture of(Covered covered, int most) {
        List<Column> columns = new ArrayList<>();
        for (Share share : covered.shares()) {
            int height = share.seats() == 0 ? 1 : Math.max(3, ROOM * share.seats() / most);
            columns.add(new Column(
                    share.grade(), share.seats(), columns.size() * STEP, LETTERS + ROOM - height, COLUMN, height));
        }
        return new SeatPicture(List.copyOf(columns));
    }

    public int width() {
        return (columns.size() - 1) * STEP + COLUMN;
    }

    public int height() {
        return LETTERS + ROOM + LETTERS;
    }
}
