package se.butiktorsten.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list in a form, with a row for each thing: {@code steps[0].name} and so on, the number of rows under {@code steps#}.
 * Works without scripts: buttons named {@code do} with {@code steps-add}, {@code steps-up-2} or {@code steps-drop-2} send
 * the form, and it is shown again with its rows rearranged and everything typed kept. A form may have several lists.
 */
public final class Rows {

    private static final Pattern PRESSED = Pattern.compile("(up|drop)-(\\d{1,3})");

    private final Form form;
    private final String name;
    private final int least;
    private final int most;
    private @Nullable Follower follower;

    /** A field in each row of another list that holds the number of a row of this one. */
    private record Follower(String list, String field) {}

    /**
     * @param least so many rows there always are
     * @param most so many rows and no more
     */
    public Rows(Form form, String name, int least, int most) {
        this.form = form;
        this.name = name;
        this.least = least;
        this.most = most;
    }

    /**
     * The same where each row of another list holds, in this field, the number of one of these rows, from 1: the number
     * goes with the row when it moves, and is emptied when the row is dropped.
     */
    public Rows followedBy(String list, String field) {
        follower = new Follower(list, field);
        return this;
    }

    /** How many rows the form has. */
    public int count() {
        return Math.max(least, Math.min(typedCount(name), most));
    }

    private int typedCount(String list) {
        String count = form.value(list + "#");
        return count.matches("\\d{1,3}") ? Integer.parseInt(count) : 0;
    }

    /** The form with its rows as the pressed button asks for; null when the button asked for something else. */
    public @Nullable Form rearranged() {
        List<Integer> order = order();
        if (order == null) {
            return null;
        }
        Form next = Form.empty();
        form.copyTo(next, field -> isOfARow(field) || field.equals("do") ? null : field);
        for (int to = 0; to < order.size(); to++) {
            String before = name + "[" + order.get(to) + "].";
            String after = name + "[" + to + "].";
            form.copyTo(next, field -> field.startsWith(before) ? after + field.substring(before.length()) : null);
        }
        if (follower != null) {
            renumber(next, follower, order);
        }
        return next.with(name + "#", order.size());
    }

    /** Fields of the list and none that merely begins with the same letters. */
    private boolean isOfARow(String field) {
        return field.startsWith(name + "[") || field.startsWith(name + "#");
    }

    private void renumber(Form next, Follower following, List<Integer> order) {
        for (int i = 0; i < typedCount(following.list()); i++) {
            String field = following.list() + "[" + i + "]." + following.field();
            String number = form.value(field);
            if (number.matches("\\d{1,3}")) {
                int place = order.indexOf(Integer.parseInt(number) - 1);
                next.with(field, place < 0 ? "" : place + 1);
            }
        }
    }

    /** The places the rows had before, in their new order; -1 is a new row. */
    private @Nullable List<Integer> order() {
        String pressed = form.value("do");
        if (!pressed.startsWith(name + "-")) {
            return null;
        }
        String asked = pressed.substring(name.length() + 1);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            order.add(i);
        }
        if (asked.equals("add")) {
            if (order.size() < most) {
                order.add(-1);
            }
            return order;
        }
        Matcher which = PRESSED.matcher(asked);
        if (!which.matches()) {
            return null;
        }
        Integer row = Integer.valueOf(which.group(2));
        int place = order.indexOf(row);
        if (place > 0 && which.group(1).equals("up")) {
            order.remove(row);
            order.add(place - 1, row);
        } else if (place >= 0 && which.group(1).equals("drop") && order.size() > least) {
            order.remove(row);
        }
        return order;
    }
}
