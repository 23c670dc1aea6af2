package se.butiktorsten.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form with a row for each thing of a list, {@code steps[0].name} and so on, the number of rows under {@code steps#}.
 * Works without scripts: buttons named {@code do} with {@code add}, {@code up-2} or {@code drop-2} send the form, and it
 * is shown again with its rows rearranged and everything typed kept.
 */
public final class Rows {

    private static final Pattern PRESSED = Pattern.compile("(up|drop)-(\\d{1,3})");

    private final Form form;
    private final String name;
    private final int most;

    /** @param most so many rows and no more */
    public Rows(Form form, String name, int most) {
        this.form = form;
        this.name = name;
        this.most = most;
    }

    /** How many rows the form has, at least 0. */
    public int count() {
        String count = form.value(name + "#");
        return count.matches("\\d{1,3}") ? Math.min(Integer.parseInt(count), most) : 0;
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
        return next.with(name + "#", order.size());
    }

    /** Fields of the list and none that merely begins with the same letters. */
    private boolean isOfARow(String field) {
        return field.startsWith(name + "[") || field.startsWith(name + "#");
    }

    /** The places the rows had before, in their new order; -1 is a new row. */
    private @Nullable List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            order.add(i);
        }
        if (form.value("do").equals("add")) {
            if (order.size() < most) {
                order.add(-1);
            }
            return order;
        }
        Matcher pressed = PRESSED.matcher(form.value("do"));
        if (!pressed.matches()) {
            return null;
        }
        Integer which = Integer.valueOf(pressed.group(2));
        int place = order.indexOf(which);
        if (place > 0 && pressed.group(1).equals("up")) {
            order.remove(which);
            order.add(place - 1, which);
        } else if (place >= 0 && pressed.group(1).equals("drop") && order.size() > 1) {
            order.remove(which);
        }
        return order;
    }
}
